import type { Column } from '@/components/column';
import text from '@/components/Text.module.css';
import type { ReviewComponent } from '@/lib/api/types';
import { formatNumber, humanize } from '@/lib/format';
import { LaneMarks } from './LaneMarks';

/** Properties that a person should look at. */
export const waitingOf = ({ properties }: ReviewComponent) =>
  properties.filter(({ needsReview, sharedLane }) => needsReview || sharedLane.confirm === 'pending').length;

const none = <span className={text.none}>—</span>;
const figure = (amount: number) => (amount > 0 ? formatNumber(amount) : none);

export const componentColumns: Column<ReviewComponent>[] = [
  {
    key: 'name',
    label: 'Component',
    width: 'minmax(180px, 1.6fr)',
    sortable: false,
    render: ({ name }) => (
      <bdi className={text.clip} title={name} data-whole>
        {name}
      </bdi>
    ),
  },
  {
    key: 'maker',
    label: 'Maker',
    width: 'minmax(110px, 1fr)',
    sortable: false,
    from: 520,
    render: ({ maker }) => (maker ? <bdi className={text.clip}>{maker}</bdi> : none),
  },
  {
    key: 'type',
    label: 'Type',
    width: 'minmax(100px, 0.7fr)',
    sortable: false,
    from: 640,
    render: ({ type }) => humanize(type),
  },
  {
    key: 'linkedItems',
    label: 'Products',
    width: '88px',
    align: 'right',
    sortable: false,
    render: ({ linkedItems }) => figure(linkedItems),
  },
  {
    key: 'properties',
    label: 'Properties',
    width: '96px',
    align: 'right',
    sortable: false,
    from: 760,
    render: ({ properties }) => figure(properties.length),
  },
  {
    key: 'waiting',
    label: 'Waiting',
    width: '84px',
    align: 'right',
    sortable: false,
    render: (component) => figure(waitingOf(component)),
  },
  {
    key: 'lane',
    label: 'Name',
    width: 'minmax(120px, 0.8fr)',
    sortable: false,
    from: 880,
    render: ({ nameLane }) => <LaneMarks lane={nameLane} />,
  },
];
