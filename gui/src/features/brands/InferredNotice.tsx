import { FileJson2 } from 'lucide-react';
import { Notice } from '@/components/Notice';
import type { BrandSource } from '@/lib/api/types';
import { count } from '@/lib/format';

const sources: Partial<Record<BrandSource, string>> = {
  active_filtering: 'Active Filtering',
  product_catalog: 'the product catalog',
};

type Props = { source: BrandSource; total: number; onSeed: () => void };

/** Until the first brand is registered, the list is read from files and is read-only. */
export function InferredNotice({ source, total, onSeed }: Props) {
  const one = total === 1;
  return (
    <Notice meaning="yellow" icon={FileJson2} button={{ label: 'Seed…', onClick: onSeed }}>
      There is no brand registry yet. {one ? 'This' : 'These'} {count(total, 'brand')} {one ? 'was' : 'were'}{' '}
      read from {sources[source] ?? 'files'}.
    </Notice>
  );
}
