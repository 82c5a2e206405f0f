import { FactList } from '@/components/FactList';
import { CopyText } from '@/components/CopyText';
import { PanelBadges, PanelNote, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import { WebLink } from '@/components/WebLink';
import type { ReconcileFile } from '@/lib/api/types';
import { formatBytes } from '@/lib/format';
import { splitName } from '@/lib/text';
import { SideBySide } from './SideBySide';
import { classBadges, fateOfResearch, reasonBadge, runningBadge } from './words';
import text from '@/components/Text.module.css';

type Props = {
  category: string;
  found: ReconcileFile;
  /** It is an orphan that somebody chose to leave. */
  left: boolean;
  onClose: () => void;
};

/** One job file: what it says, which product it belongs to, and what will happen to it. */
export function FilePanel({ category, found, left, onClose }: Props) {
  const { file, fileClass, reason, rule, message, bytes, seedUrls, results, running } = found;
  const badge = classBadges[fileClass];
  const fate = left ? 'The file stays where it is, because it is not ticked.' : fateOf(found);
  return (
    <SidePanel label={file} over={badge.word} title={splitName(found) || file} onClose={onClose}>
      <PanelBadges>
        <StatusBadge look="tinted" badge={badge} />
        {reason && fileClass !== 'unreadable' && <StatusBadge look="tinted" badge={reasonBadge(reason)} />}
        {running && <StatusBadge look="tinted" badge={runningBadge} />}
      </PanelBadges>
      {fate && <PanelNote meaning="blue">{fate}</PanelNote>}
      <PanelSection title="Why">
        <p className={text.prose}>{message}</p>
      </PanelSection>
      {fileClass !== 'unreadable' && (
        <PanelSection title={found.canonical ? 'The file compared with its product' : 'What the file says'}>
          <SideBySide category={category} found={found} />
        </PanelSection>
      )}
      <PanelSection title="File">
        <FactList
          facts={[
            ['Path', <CopyText key="path" text={`specs/inputs/${category}/products/${file}`} label="path" />],
            ['Size', formatBytes(bytes)],
            ['Rule', rule && <CopyText key="rule" text={rule} label="rule" />],
          ]}
        />
      </PanelSection>
      {results.length > 0 && (
        <PanelSection title="Research">
          <p className={text.prose}>{fateOfResearch(found)}.</p>
          <ul className={text.lines}>
            {results.map((path) => (
              <li key={path}>
                <CopyText text={path} label="path" />
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {seedUrls.length > 0 && (
        <PanelSection title="Seed URLs">
          <ul className={text.lines}>
            {seedUrls.map((url) => (
              <li key={url}>
                <WebLink url={url} />
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </SidePanel>
  );
}

function fateOf({ fileClass, running }: ReconcileFile): string | null {
  switch (fileClass) {
    case 'orphan':
      return running
        ? 'The pipeline is working on it: it is left out now, and can be moved once the pipeline is done.'
        : 'The file will be moved to a backup, from which it can be restored.';
    case 'untracked':
      return 'The file stays. Add its product to the catalog, or delete the file if it is not needed.';
    case 'unreadable':
      return 'The file stays. Repair or delete it, then preview again.';
    case 'canonical':
      return null;
  }
}
