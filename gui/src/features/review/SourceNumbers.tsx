import type { CSSProperties } from 'react';
import text from '@/components/Text.module.css';
import type { ReviewNumbers } from '@/lib/api/types';
import { formatNumber } from '@/lib/format';
import { NumberLink } from './NumberLink';
import { tiers } from './search';
import { shareOf } from './words';
import classes from './Numbers.module.css';

type Props = { category: string; sources: ReviewNumbers['sources'] };
type Source = Props['sources'][number];

/** How often what a source says turned out to be right, of what was decided. */
const trustOf = ({ accepted, rejected }: Source) => shareOf(accepted, accepted + rejected);

/** The sources, those that say the most first. */
export function SourceNumbers({ category, sources }: Props) {
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>By source</h2>
      <table className={classes.table} aria-label="By source">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Tier</th>
            <th scope="col">Candidates</th>
            <th scope="col">Accepted</th>
            <th scope="col">Rejected</th>
            <th scope="col">Open</th>
            <th scope="col">Quotes found</th>
            <th scope="col" className={classes.share}>
              Accepted of decided
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={`${source.host} ${source.tier}`}>
              <th scope="row">{source.host ? <bdi>{source.host}</bdi> : 'Unknown source'}</th>
              <td>{source.tier ?? <span className={text.none}>—</span>}</td>
              <td>
                <TierLink category={category} source={source} amount={source.candidates} what="candidates" />
              </td>
              <td>{formatNumber(source.accepted)}</td>
              <td>{formatNumber(source.rejected)}</td>
              <td>
                <TierLink category={category} source={source} amount={source.open} what="open" waiting />
              </td>
              <td>{shareOf(source.quotesFound, source.quotesFound + source.quotesNotFound)}</td>
              <td className={classes.share}>
                <span
                  className={classes.bar}
                  style={
                    {
                      '--part': source.accepted / Math.max(1, source.accepted + source.rejected),
                    } as CSSProperties
                  }
                />
                <span className={text.dim}>{trustOf(source)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sources.length === 0 && <p className={text.muted}>No candidates yet.</p>}
    </section>
  );
}

type TierProps = { category: string; source: Source; amount: number; what: string; waiting?: boolean };

/** To all of the source’s tier, as lists are not narrowed to single hosts. */
function TierLink({ category, source, amount, what, waiting = false }: TierProps) {
  const tier = tiers.find((each) => each === String(source.tier));
  if (!tier) return formatNumber(amount);
  return (
    <NumberLink
      category={category}
      amount={amount}
      what={`${what} of ${source.host ?? 'unknown source'}, shown with all of tier ${tier}`}
      search={waiting ? { mode: 'queue', tier } : { tier }}
    />
  );
}
