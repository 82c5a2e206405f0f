import type {
  GridCell,
  GridItem,
  MadeDecision,
  QueuedCell,
  ReviewCandidate,
  ReviewComponent,
  ReviewDrawer,
  ReviewLane,
  ReviewListValue,
  ReviewNumbers,
} from '@/lib/api/types';

export const at = '2026-03-01T09:00:00Z';

export const noLane: ReviewLane = { accept: null, confirm: null };

export const aCell = (given: Partial<GridCell> = {}): GridCell => ({
  cellId: 1,
  value: '49',
  confidence: 0.95,
  source: 'pipeline',
  overridden: false,
  needsReview: false,
  itemLane: noLane,
  sharedLane: noLane,
  ...given,
});

/** A product with a weight and a sensor. */
export const anItem = (number: number, cells: Partial<Record<string, GridCell>> = {}): GridItem => ({
  productId: `mouse-razer-viper-${number}`,
  brand: 'Razer',
  model: `Viper ${number}`,
  variant: '',
  cells: {
    weight: aCell({ cellId: number * 10 + 1, value: String(50 + number) }),
    sensor: aCell({ cellId: number * 10 + 2, value: 'PAW3950' }),
    ...cells,
  } as GridItem['cells'],
});

export const aCandidate = (given: Partial<ReviewCandidate> = {}): ReviewCandidate => ({
  id: 'c1',
  value: '49',
  score: 0.95,
  reviewStatus: 'pending',
  productId: 'mouse-razer-viper-1',
  source: { host: 'razer.com', tier: 1, method: 'dom' },
  evidence: { url: 'https://razer.com/viper', quote: 'It weighs 49 g.', quoteCheck: 'verbatim' },
  synthetic: false,
  ...given,
});

export const aDrawer = (given: Partial<ReviewDrawer> = {}): ReviewDrawer => ({
  slot: {
    kind: 'grid_key',
    id: 11,
    productId: 'mouse-razer-viper-1',
    fieldKey: 'weight',
    componentType: null,
    componentName: null,
    componentMaker: null,
    propertyKey: null,
  },
  selected: { value: '49', candidateId: 'c1' },
  value: '49',
  confidence: 0.62,
  source: 'pipeline',
  overridden: false,
  needsReview: true,
  itemLane: { accept: null, confirm: 'pending' },
  sharedLane: noLane,
  candidates: [aCandidate()],
  linkedItems: [],
  ...given,
});

/** A drawer of a component’s property, which two products share. */
export const aPropertyDrawer = (given: Partial<ReviewDrawer> = {}): ReviewDrawer =>
  aDrawer({
    slot: {
      kind: 'component_key',
      id: 5,
      productId: null,
      fieldKey: null,
      componentType: 'sensor',
      componentName: 'PAW3950',
      componentMaker: 'PixArt',
      propertyKey: 'dpi_max',
    },
    selected: { value: '30000', candidateId: null },
    value: '30000',
    itemLane: noLane,
    sharedLane: { accept: null, confirm: 'pending' },
    candidates: [aCandidate({ id: 'dm2', value: '26000' })],
    linkedItems: [
      { productId: 'mouse-razer-viper-1', fieldKey: 'sensor', value: 'PAW3950' },
      { productId: 'mouse-razer-viper-2', fieldKey: 'sensor', value: 'PAW3950' },
    ],
    ...given,
  });

export const aMadeDecision = (given: Partial<MadeDecision> = {}): MadeDecision => ({
  eventId: 1,
  decisionId: 7,
  eventType: 'user_accept',
  actor: 'ada',
  oldValue: '48',
  newValue: '49',
  reason: 'primary_accept',
  at,
  undoneBy: null,
  ...given,
});

export const aQueuedCell = (number: number, given: Partial<QueuedCell> = {}): QueuedCell => ({
  slot: { ...aDrawer().slot, id: number * 10 + 1, productId: `mouse-razer-viper-${number}` },
  brand: 'Razer',
  model: `Viper ${number}`,
  variant: '',
  value: String(50 + number),
  confidence: 0.5,
  reasons: ['needs_review'],
  ...given,
});

export const aComponent = (given: Partial<ReviewComponent> = {}): ReviewComponent => ({
  id: 3,
  type: 'sensor',
  name: 'PAW3950',
  maker: 'PixArt',
  aliases: ['3950'],
  links: [],
  source: 'component_db',
  reviewStatus: 'pending',
  linkedItems: 2,
  nameLane: noLane,
  makerLane: noLane,
  properties: [
    {
      id: 5,
      key: 'dpi_max',
      value: '30000',
      confidence: 1,
      source: 'component_db',
      overridden: false,
      needsReview: true,
      variancePolicy: 'upper_bound',
      candidateId: null,
      sharedLane: { accept: null, confirm: 'pending' },
    },
  ],
  ...given,
});

export const aListValue = (given: Partial<ReviewListValue> = {}): ReviewListValue => ({
  id: 8,
  value: 'Bluetooth',
  source: 'pipeline',
  overridden: false,
  needsReview: true,
  candidateId: null,
  linkedItems: 4,
  sharedLane: { accept: null, confirm: 'pending' },
  ...given,
});

export const someNumbers = (given: Partial<ReviewNumbers> = {}): ReviewNumbers => ({
  cells: 240,
  waiting: 12,
  conflicts: 3,
  accepted: 20,
  confirmed: 18,
  overridden: 2,
  fields: [
    { fieldKey: 'sensor', cells: 120, waiting: 2, conflicts: 0 },
    { fieldKey: 'weight', cells: 120, waiting: 10, conflicts: 3 },
  ],
  sources: [
    {
      host: 'razer.com',
      tier: 1,
      candidates: 200,
      accepted: 30,
      rejected: 10,
      open: 160,
      quotesFound: 150,
      quotesNotFound: 50,
      quotesUnchecked: 0,
    },
  ],
  ...given,
});
