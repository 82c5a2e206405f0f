import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FactList } from '@/components/FactList';
import { CopyText } from '@/components/CopyText';
import { ProblemView } from '@/components/ProblemView';
import { PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import type { Brand } from '@/lib/api/types';
import { brandQueries, whilePending } from '@/lib/brands';
import { count, formatMoment, humanize } from '@/lib/format';
import { BrandActions } from './BrandActions';
import { BrandHistory } from './BrandHistory';
import { BrandProducts } from './BrandProducts';
import { EditBrandForm } from './EditBrandForm';
import type { BrandSearch, ChangeBrandSearch } from './search';
import { pendingBadge } from './words';
import classes from './Brands.module.css';

type Props = {
  slug: string;
  rows: Brand[];
  focus: object | null;
  search: BrandSearch;
  onSearch: ChangeBrandSearch;
};

/** A brand as a form. Changes by others appear in it until something is typed. */
export function BrandPanel({ slug, rows, focus, search, onSearch }: Props) {
  const asked = useQuery({
    ...brandQueries.one(slug),
    placeholderData: rows.find((row) => row.slug === slug),
    refetchInterval: ({ state }) => (state.data?.pending ? whilePending : false),
  });
  const [dirty, setDirty] = useState(false);
  const [seen, setSeen] = useState(asked.data);
  if (asked.data && asked.data !== seen && !dirty) setSeen(asked.data);
  const movedTo = rows.find((row) => row.identifier === seen?.identifier && row.slug !== slug)?.slug;
  // A rename, or undoing one, changes the slug: the panel stays on the same brand.
  useEffect(() => {
    if (movedTo) onSearch({ open: movedTo });
  }, [movedTo, onSearch]);
  const close = () => onSearch({ open: undefined, history: undefined });
  if (!seen) {
    return (
      <SidePanel label="Brand" over="Brand" title={slug} onClose={close}>
        <PanelSection title="Identity">
          {asked.error ? (
            <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
          ) : (
            <Skeleton h={120} />
          )}
        </PanelSection>
      </SidePanel>
    );
  }
  const brand = asked.data ?? seen;
  const blocked = brand.pending
    ? 'Another change is in progress'
    : dirty
      ? 'Save or discard the changes first'
      : undefined;
  return (
    <SidePanel label={seen.name} over="Brand" title={seen.name} onClose={close}>
      {asked.error && <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />}
      {brand.pending && (
        <p className={classes.pending}>
          <StatusBadge look="tinted" badge={pendingBadge(brand.pending)} /> It cannot be changed until this is
          done.
        </p>
      )}
      <BrandActions brand={brand} blocked={blocked} onSearch={onSearch} />
      <EditBrandForm
        brand={seen}
        focus={focus}
        onDirty={setDirty}
        onSaved={({ brand: saved, rename }) =>
          onSearch({ open: saved.slug, ...(rename && { dialog: 'rename', name: rename }) })
        }
        onMoveAlias={({ text, owner }) =>
          onSearch({ dialog: 'move', of: owner.slug, alias: text, to: seen.slug })
        }
      />
      <PanelSection title={count(brand.products, 'product')}>
        <BrandProducts slug={brand.slug} categories={brand.productsByCategory} />
      </PanelSection>
      <BrandHistory
        slug={slug}
        opened={search.history === 'open'}
        onToggle={() => onSearch({ history: search.history ? undefined : 'open' })}
        onUndo={(entry) => onSearch({ dialog: 'undo', entry: String(entry) })}
      />
      <PanelSection title="Record">
        <FactList
          facts={[
            ['Slug', <CopyText key="slug" text={brand.slug} label="slug" />],
            ['Identifier', <CopyText key="identifier" text={brand.identifier} label="identifier" />],
            ['Added', formatMoment(brand.addedAt)],
            ['Added by', humanize(brand.addedBy)],
            ['Version', brand.version],
          ]}
        />
      </PanelSection>
    </SidePanel>
  );
}
