import { Button } from '@mantine/core';
import { FileJson } from 'lucide-react';
import { Notice } from '@/components/Notice';

/** There is no catalog yet, so the list is read from the pipeline's file. */
export function FallbackNotice({ onSeed }: { onSeed: () => void }) {
  return (
    <Notice
      meaning="blue"
      icon={FileJson}
      action={
        <Button variant="subtle" onClick={onSeed}>
          Seed the catalog…
        </Button>
      }
    >
      This category has no catalog yet: the list is read from <code>activeFiltering.json</code>.
    </Notice>
  );
}
