import { FileX2 } from 'lucide-react';
import { Notice } from '@/components/Notice';
import { PlanFiles, usePlanFiles, type PartProps } from './PlanFiles';
import { keptColumns, unreadableColumns } from './columns';

/** Job files that cannot be read: they stay, whatever is done with the others. */
export function UnreadablePart(props: PartProps) {
  const list = usePlanFiles(props, 'unreadable');
  return (
    <>
      {props.plan !== undefined && props.plan.unreadable > 0 && (
        <Notice meaning="orange" icon={FileX2}>
          These files cannot be read, so it is unknown which products they are for. They stay where they are:
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
