import { useQuery } from '@tanstack/react-query';
import { Hourglass } from 'lucide-react';
import { delaysOf, statusQuery } from '@/lib/liveState';
import { Notice } from './Notice';

/** On every screen, while files or events lag behind. */
export function DelayNotice() {
  const { data } = useQuery(statusQuery);
  return delaysOf(data).map(({ what, effect }) => (
    <Notice key={what.split(' delayed ')[0]} meaning="orange" icon={Hourglass}>
      {what} {effect}
    </Notice>
  ));
}
