import { CircleCheck, CloudOff, Hourglass, RefreshCw } from 'lucide-react';
import type { Badge } from '@/components/meanings';
import { span } from '@/lib/age';
import type { Decision, GateStanding } from '@/lib/api/schemas';
import { count } from '@/lib/format';

/** What the answer was held against. */
export function toldSource(source: Decision['source'], standing: GateStanding | undefined): string {
  switch (source) {
    case 'active_filtering':
      return 'Judged by activeFiltering.json: there is no catalog yet';
    case 'none':
      return 'Neither a catalog nor an activeFiltering.json says which products exist';
    default:
      return standing
        ? `Judged by the catalog’s ${count(standing.products, 'product')} and ${count(standing.exceptions, 'exception')}`
        : 'Judged by the catalog';
  }
}

/** How far the gate's view can be trusted just now. */
export function standingBadge(standing: GateStanding, now: number): Badge {
  const { catalogReachable, behind, inStep, asOf } = standing;
  if (!catalogReachable) {
    const age = asOf
      ? `the view is ${span(now - Date.parse(asOf))} old`
      : 'the view was never compared with it';
    return { meaning: 'orange', icon: CloudOff, word: `The catalog is out of reach, ${age}` };
  }
  if (behind > 0) {
    return { meaning: 'yellow', icon: Hourglass, word: `${count(behind, 'revision')} behind the catalog` };
  }
  return inStep
    ? { meaning: 'green', icon: CircleCheck, word: 'In step with the catalog' }
    : { meaning: 'yellow', icon: RefreshCw, word: 'Being compared with the catalog' };
}
