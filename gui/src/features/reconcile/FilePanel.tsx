import { Info } from 'lucide-react';
import { CopyText } from '@/components/CopyText';
import { Facts, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import { WebLink } from '@/components/WebLink';
import type { ReconcileFile } from '@/lib/api/schemas';
import { formatBytes } from '@/lib/format';
import { splitName } from '@/lib/text';
import { SideBySide } from './SideBySide';
import { classBadges, fateOfResearch, reasonBadge, runningBadge } from './words';
import classes from './Reconcile.module.css';

type Props = { category: string; found: ReconcileFile; onClose: () => void };

/** One job file: what it says, what it belongs to, and what would become of it. */
export function FilePanel({ category, found, onClose }: Props) {
  const { file, fileClass, reason, rule, message, bytes, seedUrls, results, running } = found;
  const badge = classBadges[fileClass];
  const fate = fateOf(found);
  return (
    <SidePanel label={file} over={badge.word} title={splitName(found) || file} onClose={onClose}>
      <div className={classes.badges}>
        <StatusBadge look="tinted" badge={badge} />
        {reason && fileClass !== 'unreadable' && <StatusBadge look="tinted" badge={reasonBadge(reason)} />}
        {running && <StatusBadge look="tinted" badge={runningBadge} />}
      </div>
      {fate && (
        <p className={classes.fate}>
          <Info size={15} aria-hidden />
          {fate}
        </p>
      )}
      <PanelSection title="Why">
        <p className={classes.prose}>{message}</p>
      </PanelSection>
      {fileClass !== 'unreadable' && (
        <PanelSection title={found.canonical ? 'The file beside its product' : 'What the file says'}>
          <SideBySide category={category} found={found} />
        </PanelSection>
      )}
      <PanelSection title="File">
        <Facts
          facts={[
            ['Path', <CopyText key="path" text={`specs/inputs/${category}/products/${file}`} label="path" />],
            ['Size', formatBytes(bytes)],
            ['Rule', rule && <CopyText key="rule" text={rule} label="rule" />],
          ]}
        />
      </PanelSection>
      {results.length > 0 && (
        <PanelSection title="Research">
          <p className={classes.prose}>{fateOfResearch(found)}.</p>
          <ul className={classes.paths}>
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
          <ul className={classes.paths}>
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
        ? 'The pipeline works on it just now: it is left out, and can be moved once the pipeline is done.'
        : 'The file goes to a backup, from where it can be restored.';
    case 'untracked':
      return 'The file stays. Add its product to the catalog, or delete the file if nobody needs it.';
    case 'unreadable':
      return 'The file stays. Repair it or delete it, then preview again.';
    case 'canonical':
      return null;
  }
}
