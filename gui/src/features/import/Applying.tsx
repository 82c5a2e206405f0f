import { CirclePlay } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { TopBar } from '@/components/TopBar';
import type { ImportPlan } from '@/lib/api/types';
import { categoryName } from '@/lib/format';

/** An import that was started, here or elsewhere, and is not done yet. */
export function Applying({ plan }: { plan: ImportPlan }) {
  return (
    <>
      <TopBar trail={[categoryName(plan.category), 'Import']} search={null} action={null} />
      <EmptyState icon={CirclePlay} title={`${plan.workbook} is being imported`}>
        The result appears here as soon as the import is done. You can leave this page in the meantime.
      </EmptyState>
    </>
  );
}
