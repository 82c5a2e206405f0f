import { FileJson } from 'lucide-react';
import { Notice } from '@/components/Notice';

/** There is no catalog yet, so the list is read from the pipeline's file. */
export function FallbackNotice({ onSeed }: { onSeed: () => void }) {
  return (
    <Notice meaning="blue" icon={FileJson} button={{ label: 'Seed the catalog…', onClick: onSeed }}>
      This category has no catalog yet: the list is read from <code>activeFiltering.json</code>.
    </Notice>
  );
}
