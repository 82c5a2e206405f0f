import type { ReactNode } from 'react';
import { PageTabs } from '@/components/PageTabs';
import { TopBar } from '@/components/TopBar';
import { BrandsPart } from './BrandsPart';
import { ProductionPart } from './ProductionPart';
import { ProductsPart } from './ProductsPart';
import { WorkPart } from './WorkPart';
import { toPart, type BrandUndo, type PartProps } from './search';
import { partWords } from './words';

type Props = PartProps & {
  /** The dialog that undoes a change of a brand, which may affect products. */
  brandUndo: (slot: BrandUndo) => ReactNode;
};

/** Who did what in all categories, and how to undo it. */
export function HistoryPage({ search, onSearch, brandUndo }: Props) {
  const part = search.part ?? 'products';
  const shared = { search, onSearch };
  return (
    <>
      <TopBar trail={['History', partWords[part]]} search={null} action={null} />
      <PageTabs
        label="What was done"
        tabs={[
          { value: 'products', title: partWords.products, content: <ProductsPart {...shared} /> },
          {
            value: 'brands',
            title: partWords.brands,
            content: <BrandsPart {...shared} brandUndo={brandUndo} />,
          },
          { value: 'work', title: partWords.work, content: <WorkPart {...shared} /> },
          { value: 'production', title: partWords.production, content: <ProductionPart {...shared} /> },
        ]}
        value={part}
        onChange={(next) => onSearch(toPart(next))}
      />
    </>
  );
}
