import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { badgesOf } from '@/components/meanings';
import type { Service } from './queries';

export const serviceNames: Record<Service, string> = {
  'catalog-service': 'Catalog',
  'brand-service': 'Brands',
  'identity-gate-service': 'Identity gate',
  'sync-service': 'Production sync',
  'review-service': 'Review',
};

export const serverNames: Record<'postgres' | 'kafka', string> = { postgres: 'Postgres', kafka: 'Kafka' };

export const stateBadge = badgesOf({
  up: { meaning: 'green', icon: CircleCheck, word: 'Up' },
  degraded: { meaning: 'orange', icon: TriangleAlert, word: 'Degraded' },
  down: { meaning: 'red', icon: CircleAlert, word: 'Down' },
});
