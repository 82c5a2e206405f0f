import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useOwners, type Clash } from './useOwners';
import classes from './Brands.module.css';

type Props = {
  /** What the field is called, for screen readers. */
  label: string;
  texts: string[];
  own: string | undefined;
  /** Absent where an alias of another brand cannot be moved here. */
  onMove?: (clash: Clash) => void;
};

/** Below a field of names: those that belong to another brand, with a link to it. The service decides on saving. */
export function NameClashes({ label, texts, own, onMove }: Props) {
  const clashes = useOwners(texts, own);
  return (
    <div role="status" aria-label={label} className={classes.clashes}>
      {clashes.map((clash) => (
        <p key={clash.text} className={classes.clash}>
          <TriangleAlert size={13} aria-hidden />
          <span>
            “{clash.text}” already belongs to{' '}
            <Link className={classes.inline} to="/brands" search={{ open: clash.owner.slug }}>
              {clash.owner.name}
            </Link>
          </span>
          {onMove && isAlias(clash) && (
            <Button
              variant="subtle"
              size="compact-xs"
              // The text must still be in the field when the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onMove(clash)}
            >
              Move it here…
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}

const isAlias = ({ text, owner }: Clash) =>
  owner.aliases.some((alias) => alias.toLowerCase() === text.toLowerCase());
