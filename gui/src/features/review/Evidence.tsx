import { Button } from '@mantine/core';
import { useState } from 'react';
import { Marked } from '@/components/Marked';
import { StatusBadge } from '@/components/StatusBadge';
import { WebLink } from '@/components/WebLink';
import { quiet } from '@/components/quiet';
import type { ReviewCandidate } from '@/lib/api/types';
import { quoteBadges } from './words';
import classes from './Review.module.css';

/** Longer quotes are cut until somebody wants all of them. */
const longest = 280;

type Props = { evidence: ReviewCandidate['evidence']; value: string | null };

/** The words a value was read from, with the value marked in them, and whether the page says so. */
export function Evidence({ evidence: { url, quote, quoteCheck }, value }: Props) {
  const [all, setAll] = useState(false);
  const isLong = quote !== null && quote.length > longest;
  return (
    <div className={classes.evidence}>
      {quote !== null && quote !== '' && (
        <>
          <blockquote className={classes.quote}>
            <bdi>
              <Marked text={isLong && !all ? `${quote.slice(0, longest)}…` : quote} part={value} />
            </bdi>
          </blockquote>
          {isLong && (
            <Button {...quiet} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Show less' : 'Show all'}
            </Button>
          )}
          <StatusBadge badge={quoteBadges[quoteCheck]} />
        </>
      )}
      {url !== null && url !== '' && <WebLink url={url} />}
    </div>
  );
}
