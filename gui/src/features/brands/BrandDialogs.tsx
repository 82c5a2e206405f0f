import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormModal } from '@/components/FormModal';
import { ProblemView } from '@/components/ProblemView';
import type { Brand, BrandPlan } from '@/lib/api/types';
import { brandQueries } from '@/lib/brands';
import { splitList } from '@/lib/params';
import { MergeBrand } from './MergeBrand';
import { MoveAlias } from './MoveAlias';
import { PlannedChange } from './PlannedChange';
import { RemoveBrand } from './RemoveBrand';
import { RenameBrand } from './RenameBrand';
import { noDialog, type BrandSearch, type ChangeBrandSearch } from './search';
import dialog from '@/components/Dialog.module.css';

const titles = {
  rename: (name: string) => `Rename ${name}`,
  merge: (name: string) => `Merge ${name} into another brand`,
  move: (name: string) => `Move an alias of ${name}`,
  remove: (name: string) => `Delete ${name}?`,
  undo: (name: string) => `Undo the last change to ${name}`,
};

type Kind = keyof typeof titles;

const kindOf = ({ dialog }: BrandSearch): Kind | null =>
  dialog !== undefined && dialog in titles ? (dialog as Kind) : null;

type Props = { search: BrandSearch; onSearch: ChangeBrandSearch };

/** The dialogs about one brand; the address says which one is open. */
export function BrandDialogs({ search, onSearch }: Props) {
  const kind = kindOf(search);
  const slug = search.of ?? search.open;
  const shown = kind !== null && slug !== undefined;
  const { data: brand, error, refetch } = useQuery({ ...brandQueries.one(slug ?? ''), enabled: shown });
  const close = () => onSearch(noDialog);
  return (
    <FormModal
      what="the new name"
      opened={shown}
      onClose={close}
      title={shown ? titles[kind](brand?.name ?? slug) : ''}
      size={kind === 'remove' ? 520 : 640}
    >
      {shown && error && <ProblemView error={error} onRetry={() => void refetch()} />}
      {shown && !brand && !error && <Skeleton h={120} aria-label="Loading the brand" />}
      {shown && brand && <Body kind={kind} brand={brand} search={search} onSearch={onSearch} />}
    </FormModal>
  );
}

function Body({ kind, brand, search, onSearch }: Props & { kind: Kind; brand: Brand }) {
  const close = () => onSearch(noDialog);

  /** Opens the brand under its new slug, or the one it was merged into. */
  function done({ after }: BrandPlan) {
    const isThere = (slug: string | undefined) => after.some((left) => left.slug === slug);
    const left = splitList(search.sel).filter((slug) => slug !== brand.slug || isThere(slug));
    onSearch({
      ...noDialog,
      sel: left.join(',') || undefined,
      open: isThere(search.open) ? search.open : after[0]?.slug,
    });
  }

  const ends = { brand, onCancel: close, onDone: done };
  switch (kind) {
    case 'rename':
      return <RenameBrand {...ends} initial={search.name} />;
    case 'merge':
      return <MergeBrand {...ends} into={search.to} onInto={(to) => onSearch({ to })} />;
    case 'move':
      return <MoveAlias {...ends} alias={search.alias} to={search.to} onChoose={onSearch} />;
    case 'undo':
      return (
        <div className={dialog.form}>
          <PlannedChange
            change={search.entry ? { action: 'undo', id: Number(search.entry) } : null}
            verb="Undo"
            done={() => 'Undone'}
            onCancel={close}
            onDone={done}
          />
        </div>
      );
    case 'remove':
      return (
        <RemoveBrand
          brand={brand}
          onCancel={close}
          onRemoved={() => {
            const left = splitList(search.sel).filter((slug) => slug !== brand.slug);
            onSearch({
              ...noDialog,
              sel: left.join(',') || undefined,
              open: search.open === brand.slug ? undefined : search.open,
            });
          }}
        />
      );
  }
}
