import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CopyText } from '@/components/CopyText';
import { FactList, identityFacts, type Fact } from '@/components/FactList';
import { ProductLink } from '@/components/ProductLink';
import { RoleButton } from '@/components/RoleButton';
import { PanelActions, PanelBadges, PanelNote, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import { WebLink } from '@/components/WebLink';
import type { ProductionRow } from '@/lib/api/types';
import { formatDay, formatMoment, formatNumber, humanize } from '@/lib/format';
import type { Step } from '@/components/Suggestions';
import { useOff } from '@/lib/permission';
import { isWebUrl } from '@/lib/text';
import type { Wanted } from './choices';
import { nameOf } from './columns';
import { namesOf } from './Difference';
import { FieldSides, NameSides } from './Sides';
import { offersOf } from './rowActions';
import type { Follow } from './RowButtons';
import { RowVerdict } from './RowVerdict';
import type { RowClass } from './types';
import { chosenBadge, classBadges, doneBadge, keptBadge, reasonBadge, rowPlace, staleBadge } from './words';

type Props = {
  category: string;
  row: ProductionRow;
  chosen: Wanted | undefined;
  stale: boolean;
  onFollow: Follow;
  onStep: (step: Step) => void;
  onClose: () => void;
  /** What is known of an intended difference. */
  accepted: ReactNode;
};

/** One difference: both sides, where each comes from, and what can be done about it. */
export function RowPanel({ category, row, chosen, stale, onFollow, onStep, onClose, accepted }: Props) {
  const badge = classBadges[row.class as RowClass];
  const here = row.catalog ?? (row.identifier ? row : null);
  const name = nameOf(row);
  return (
    <SidePanel label={name} over={row.brand ?? badge.word} title={withoutBrand(row)} onClose={onClose}>
      <PanelBadges>
        <StatusBadge look="tinted" badge={badge} />
        {row.reason && row.class !== 'invalid_rows' && (
          <StatusBadge look="tinted" badge={reasonBadge(row.reason)} />
        )}
        {row.done && <StatusBadge look="tinted" badge={doneBadge(row.done)} />}
        {!row.done && chosen && (
          <StatusBadge look="tinted" badge={chosenBadge(chosen.action, chosen.value)} />
        )}
        {!row.done && stale && <StatusBadge look="tinted" badge={staleBadge} />}
        {row.kept && <StatusBadge look="tinted" badge={keptBadge} />}
      </PanelBadges>
      <RowActions row={row} chosen={chosen} onFollow={onFollow} />
      {chosen?.reason && <PanelNote meaning="blue">To be kept: {chosen.reason}</PanelNote>}
      {row.kept && (
        <PanelNote meaning="gray">
          Kept by {row.kept.actor} on {formatDay(row.kept.at)}: {row.kept.reason}
          {row.kept.until ? ` Until ${formatDay(row.kept.until)}.` : ' Until production has it.'}
        </PanelNote>
      )}
      {accepted}
      <RowVerdict category={category} row={row} onStep={onStep} />
      {row.field && <FieldSides row={row} />}
      {row.catalog && <NameSides row={row} ours={row.catalog} />}
      {row.note && !row.field && (
        <PanelSection title="Why">
          <p className={text.prose}>{row.note}</p>
        </PanelSection>
      )}
      {(row.fields ?? []).length > 0 && (
        <PanelSection title="Production has values for">
          <p className={text.prose}>{(row.fields ?? []).map(humanize).join(', ')}</p>
        </PanelSection>
      )}
      <PanelSection title="In the source">
        <FactList facts={sourceFacts(row)} />
      </PanelSection>
      <PanelSection title={here ? 'In the catalog' : 'Identity'}>
        <FactList
          facts={
            [
              [
                'Product ID',
                here ? productLink(category, here.productId) : copied(row.productId, 'product id'),
              ],
              ['Identifier', copied(here?.identifier, 'identifier')],
              ...identityFacts(here ? namesOf(here as ProductionRow) : namesOf(row)),
              ['Edited', row.catalog_updated_at ? formatMoment(row.catalog_updated_at) : undefined],
            ].filter(([, value]) => value !== undefined) as Fact[]
          }
        />
        {here?.productId && (
          <Button
            variant="subtle"
            size="compact-xs"
            mt={6}
            renderRoot={(props) => (
              <Link
                {...props}
                to="/studio/$category/products"
                params={{ category }}
                search={{ q: here.productId ?? '', open: here.productId ?? '', part: 'history' }}
              />
            )}
          >
            Show its history
          </Button>
        )}
      </PanelSection>
    </SidePanel>
  );
}

const withoutBrand = (row: ProductionRow) =>
  [row.model, row.variant].filter(Boolean).join(' ') || rowPlace(row);

const productLink = (category: string, productId: string | null | undefined): ReactNode =>
  productId ? (
    <ProductLink category={category} productId={productId} mono>
      {productId}
    </ProductLink>
  ) : undefined;

const copied = (value: string | null | undefined, label: string): ReactNode =>
  value ? <CopyText text={value} label={label} /> : undefined;

function sourceFacts({ index, first_index, source_id, url }: ProductionRow): Fact[] {
  const facts: [string, ReactNode][] = [
    ['Row', typeof index === 'number' ? formatNumber(index + 1) : 'None: production does not have it'],
    ['Counts instead', typeof first_index === 'number' ? `Row ${formatNumber(first_index + 1)}` : undefined],
    ['Its own ID', copied(source_id, 'ID in the source')],
    ['Page', url ? isWebUrl(url) ? <WebLink url={url} /> : url : undefined],
  ];
  return facts.filter(([, value]) => value !== undefined);
}

function RowActions({ row, chosen, onFollow }: Pick<Props, 'row' | 'chosen' | 'onFollow'>) {
  const off = useOff('apply');
  const offers = offersOf(row);
  if (offers.length === 0) return null;
  return (
    <PanelActions>
      {chosen ? (
        <Button variant="default" onClick={() => onFollow(row, null)}>
          Leave it as it is
        </Button>
      ) : (
        offers.map(({ label, step }) => (
          <RoleButton key={label} variant="default" off={off} onClick={() => onFollow(row, step)}>
            {label}
          </RoleButton>
        ))
      )}
    </PanelActions>
  );
}
