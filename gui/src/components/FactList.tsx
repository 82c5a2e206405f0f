import type { ReactNode } from 'react';
import classes from './FactList.module.css';

export type Fact = [name: string, value: ReactNode];

/** Name and value pairs; a missing value is a dash, never a hole. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Identity = { brand: string | null; model: string | null; variant: string | null };

/** What every list of facts about an identity begins with. */
export const identityFacts = ({ brand, model, variant }: Identity): Fact[] => [
  ['Brand', brand],
  ['Model', model],
  ['Variant', variant],
];
