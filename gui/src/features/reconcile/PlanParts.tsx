import { FileX2 } from 'lucide-react';
import { Notice } from '@/components/Notice';
import { PlanFiles, usePlanFiles, type PartProps } from './PlanFiles';
import { keptColumns, orphanColumns, unreadableColumns } from './columns';

/** Job files that stand beside the product they belong to, or for a variant there is not. */
export function OrphansPart(props: PartProps) {
  const list = usePlanFiles(props, 'orphan');
  return <PlanFiles {...props} fileClass="orphan" list={list} columns={orphanColumns} />;
}

/** Job files that say nothing: they stay, whatever is done with the others. */
export function UnreadablePart(props: PartProps) {
  const list = usePlanFiles(props, 'unreadable');
  return (
    <>
      {props.plan !== undefined && props.plan.unreadable > 0 && (
        <Notice meaning="orange" icon={FileX2}>
          These files cannot be read, so nobody knows which product they are for. They stay where they are:
          repair or delete them, then preview again.
        </Notice>
      )}
      <PlanFiles {...props} fileClass="unreadable" list={list} columns={unreadableColumns} />
    </>
  );
}

export function KeptPart(props: PartProps) {
  const list = usePlanFiles(props, 'canonical');
  return <PlanFiles {...props} fileClass="canonical" list={list} columns={keptColumns} />;
}
