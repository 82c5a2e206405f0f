import { CircleCheck, CloudOff, Hourglass, RefreshCw } from 'lucide-react';
import type { Badge } from '@/components/meanings';
import { span } from '@/lib/age';
import type { Decision, GateStanding } from '@/lib/api/types';
import { count } from '@/lib/format';

/** What the answer is based on. */
export function toldSource(source: Decision['source'], standing: GateStanding | undefined): string {
  switch (source) {
    case 'active_filtering':
      return 'Based on activeFiltering.json: there is no catalog yet';
    case 'none':
      return 'There is neither a catalog nor an activeFiltering.json to check against';
    default:
      return standing
        ? `Based on ${count(standing.products, 'product')} and ${count(standing.exceptions, 'exception')} of the catalog`
        : 'Based on the catalog';
  }
}

/** How up to date the gate is. */
export function standingBadge(standing: GateStanding, now: number): Badge {
  const { catalogReachable, behind, inStep, asOf } = standing;
  if (!catalogReachable) {
    const age = asOf ? `data is ${span(now - Date.parse(asOf))} old` : 'and was never read';
    return { meaning: 'orange', icon: CloudOff, word: `Catalog unreachable, ${age}` };
  }
  if (behind) {
    return { meaning: 'yellow', icon: Hourglass, word: `${count(behind, 'revision')} behind the catalog` };
  }
  return inStep
    ? { meaning: 'green', icon: CircleCheck, word: 'Up to date with the catalog' }
    : { meaning: 'yellow', icon: RefreshCw, word: 'Comparing with the catalog' };
}
