import { CirclePlay } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { TopBar } from '@/components/TopBar';
import type { ImportPlan } from '@/lib/api/imports';
import { categoryName } from '@/lib/format';

/** An import that somebody, here or elsewhere, has begun. */
export function Applying({ plan }: { plan: ImportPlan }) {
  return (
    <>
      <TopBar trail={[categoryName(plan.category), 'Import']} search={null} action={null} />
      <EmptyState icon={CirclePlay} title={`${plan.workbook} is being imported`}>
        What came of it stands here as soon as it is through. You can leave the page meanwhile.
      </EmptyState>
    </>
  );
}
