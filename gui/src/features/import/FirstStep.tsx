import { Button } from '@mantine/core';
import { Hourglass } from 'lucide-react';
import { Notice } from '@/components/Notice';
import { ProblemView } from '@/components/ProblemView';
import { TopBar } from '@/components/TopBar';
import { explained } from '@/lib/explained';
import { categoryName } from '@/lib/format';
import { ChooseName } from './ChooseName';
import { DropZone } from './DropZone';
import { OwnWorkbooks } from './OwnWorkbooks';
import { Reading } from './Reading';
import { RecentImports } from './RecentImports';
import { toImport, type ChangeImportSearch } from './search';
import { namesAskedFor, useWorkbook } from './useWorkbook';
import classes from './Import.module.css';

type Props = {
  category: string;
  /** The preview of the address has expired. */
  expired: boolean;
  onSearch: ChangeImportSearch;
};

/** Chooses a workbook: an uploaded one, or one of the category's own. */
export function FirstStep({ category, expired, onSearch }: Props) {
  const workbook = useWorkbook(category, (id) => onSearch(toImport(id)));
  return (
    <>
      <TopBar trail={[categoryName(category), 'Import']} search={null} action={null} />
      {expired && (
        <Notice meaning="orange" icon={Hourglass}>
          This preview has expired: previews are kept for a day. Choose the workbook again.
        </Notice>
      )}
      <div className={classes.first}>
        <Upload workbook={workbook} />
        <OwnWorkbooks
          category={category}
          disabled={workbook.isReading}
          onUse={(name) => workbook.read({ workbook: name })}
        />
        <RecentImports
          category={category}
          onShow={(id) => onSearch(toImport(id))}
          onUndo={(of) => onSearch({ dialog: 'undo', of })}
        />
      </div>
    </>
  );
}

function Upload({ workbook }: { workbook: ReturnType<typeof useWorkbook> }) {
  const { read, source, isReading, sent, error, cancel } = workbook;
  if (isReading && source) return <Reading source={source} sent={sent} onCancel={cancel} />;
  const asked = namesAskedFor(error);
  if (asked && source) {
    return (
      <ChooseName
        {...asked}
        why={explained(error).why}
        onChoose={(name) => read({ ...source, [asked.kind]: name })}
        onOther={cancel}
      />
    );
  }
  if (error) {
    return (
      <ProblemView
        error={error}
        action={
          <Button variant="default" onClick={cancel}>
            Choose another workbook
          </Button>
        }
      />
    );
  }
  return <DropZone onFile={(file) => read({ file })} />;
}
