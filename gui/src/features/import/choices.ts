import type { ExistingRow, ImportChoices, ImportPlan, NewRow, VariantWarning } from '@/lib/api/types';
import { agree, count } from '@/lib/format';

/** What a person chose instead of what the preview proposes. */
export type Choices = {
  /** New rows that will not be imported. */
  left: ReadonlySet<string>;
  /** Rows whose variant is a real one. */
  kept: ReadonlySet<string>;
  /** Names that are an alias of a registered brand, with its slug; null until that is chosen. */
  aliases: Readonly<Record<string, string | null>>;
  fields: boolean;
};

/** Changes what was chosen before. */
export type Choose = (change: (now: Choices) => Partial<Choices>) => void;

export const asProposed: Choices = { left: new Set(), kept: new Set(), aliases: {}, fields: false };

export const isProposal = ({ left, kept, aliases, fields }: Choices) =>
  left.size + kept.size + Object.keys(aliases).length === 0 && !fields;

/** What an import would do with these choices. */
export type Outlook = {
  fresh: NewRow[];
  existing: ExistingRow[];
  chosen: NewRow[];
  brandsAdded: string[];
  brandsAssigned: string[];
  aliases: Record<string, string>;
  /** Names that are an alias of a brand that is not chosen yet. */
  undecided: string[];
  exceptions: number;
};

export function outlookOf(plan: ImportPlan, choices: Choices): Outlook {
  const kept = keptRows(plan, choices);
  const freed = freedRows(plan, kept);
  const fresh = [
    ...plan.new_products.map((row) => withVariant(row, kept.get(row.row_id))),
    ...plan.existing_products.flatMap((row) => {
      const warning = kept.get(row.row_id);
      return warning || freed.has(row.row_id) ? [withVariant(asNew(row), warning)] : [];
    }),
  ];
  const chosen = fresh.filter(({ row_id }) => !choices.left.has(row_id));
  const brands = new Set(chosen.map(({ brand }) => brand));
  const needed = plan.brand_details.filter(({ name }) => brands.has(name));
  const registered = needed.filter(({ name }) => choices.aliases[name] === undefined);
  const asAlias = needed.filter(({ name }) => choices.aliases[name] !== undefined).map(({ name }) => name);
  return {
    fresh,
    existing: plan.existing_products.filter(({ row_id }) => !kept.has(row_id) && !freed.has(row_id)),
    chosen,
    brandsAdded: registered.filter((brand) => brand.new).map(({ name }) => name),
    brandsAssigned: registered.filter((brand) => !brand.new).map(({ name }) => name),
    aliases: Object.fromEntries(
      asAlias.flatMap((name) => (choices.aliases[name] ? [[name, choices.aliases[name]]] : [])),
    ),
    undecided: asAlias.filter((name) => choices.aliases[name] === null),
    exceptions: chosen.filter(({ row_id }) => kept.has(row_id)).length,
  };
}

type Kept = Map<string, VariantWarning>;

const keptRows = (plan: ImportPlan, { kept }: Choices): Kept =>
  new Map(
    plan.variant_warnings.flatMap((warning) => (kept.has(warning.row_id) ? [[warning.row_id, warning]] : [])),
  );

/** Rows that duplicated a row which now keeps its variant: the first of them is imported in its place. */
function freedRows(plan: ImportPlan, kept: Kept): Set<string> {
  const cells = new Set([...kept.values()].map(({ cell }) => cell));
  const freed = new Set<string>();
  for (const { row_id, already_in_catalog, duplicate_of } of plan.existing_products) {
    if (already_in_catalog || !duplicate_of || kept.has(row_id)) continue;
    if (cells.delete(duplicate_of)) freed.add(row_id);
  }
  return freed;
}

const asNew = ({
  row_id,
  cell,
  brand,
  model,
  variant,
  product_id,
  stripped_variant,
  warnings,
  hidden,
}: ExistingRow): NewRow => ({
  ...{ row_id, cell, brand, model, variant, product_id, stripped_variant, warnings, hidden },
  new_brand: false,
  hints: [],
});

const withVariant = (row: NewRow, warning: VariantWarning | undefined): NewRow =>
  warning
    ? { ...row, variant: warning.variant, product_id: warning.kept_product_id, stripped_variant: null }
    : row;

/** What is sent: only what differs from the proposal, but the rows by name as soon as one does. */
export function sentOf({ left, kept, fields }: Choices, { chosen, aliases }: Outlook): ImportChoices {
  const keeps = chosen.filter(({ row_id }) => kept.has(row_id));
  return {
    ...(left.size + kept.size > 0 && { include: chosen.map(({ row_id }) => row_id) }),
    ...(keeps.length > 0 && {
      variants: Object.fromEntries(keeps.map(({ row_id }) => [row_id, 'keep' as const])),
    }),
    ...(Object.keys(aliases).length > 0 && { aliases }),
    ...(fields && { fields }),
  };
}

/** What the main button promises: `Import 35 products, add 2 brands`. */
export function promiseOf({ chosen, brandsAdded, brandsAssigned, aliases }: Outlook): string {
  const others = Object.keys(aliases).length;
  return [
    `Import ${count(chosen.length, 'product')}`,
    brandsAdded.length > 0 && `add ${count(brandsAdded.length, 'brand')}`,
    brandsAssigned.length > 0 && `assign ${count(brandsAssigned.length, 'brand')}`,
    others > 0 && `add ${count(others, 'alias', 'aliases')}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Why there is nothing to import; null when there is. */
export function nothingOf(plan: ImportPlan, { fresh, chosen, existing }: Outlook): string | null {
  if (chosen.length > 0) return null;
  if (fresh.length > 0) return 'Nothing to import: no product is selected.';
  const broken = plan.invalid_rows.length;
  if (plan.products === 0) return 'Nothing to import: the sheet contains no products.';
  if (broken === 0 && plan.products === 1) return 'Nothing to import: the product is already in the catalog.';
  if (broken === 0)
    return `Nothing to import: all ${count(plan.products, 'product')} are already in the catalog.`;
  const repair = `${count(broken, 'row')} ${agree(broken, 'has', 'have')} to be fixed.`;
  if (existing.length === 0) return `Nothing to import: ${repair}`;
  return `Nothing to import: ${count(existing.length, 'product')} ${agree(existing.length, 'is', 'are')} already in the catalog, ${repair}`;
}
