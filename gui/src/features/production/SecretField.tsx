import { Button, PasswordInput } from '@mantine/core';
import { KeyRound, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { quiet } from '@/components/quiet';
import { IconText } from '@/components/IconText';
import { hidden } from './sourceForm';
import classes from './Production.module.css';

type Props = {
  label: string;
  description?: string;
  value: string;
  /** What is saved: a reference, `•••` for a secret nobody is shown, or nothing. */
  saved: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

const how = 'A reference such as env:NAME or file:/path, or the secret itself, which is stored encrypted';

/** A secret that goes in and never comes out: it can be kept, replaced or removed. */
export function SecretField({ label, description = how, value, saved, error, onChange }: Props) {
  const [replaces, setReplaces] = useState(false);
  const isStored = saved === hidden;
  if (isStored && !replaces) {
    const removed = value === '';
    return (
      <div role="group" aria-label={label}>
        <span className={classes.label}>{label}</span>
        <div className={classes.stored}>
          <IconText icon={removed ? Trash2 : KeyRound} meaning={removed ? 'red' : 'green'}>
            {removed ? 'Will be removed when you save' : 'A secret is stored; it is never shown'}
          </IconText>
          {removed ? (
            <Button {...quiet} onClick={() => onChange(hidden)}>
              Keep it
            </Button>
          ) : (
            <>
              <Button
                {...quiet}
                onClick={() => {
                  setReplaces(true);
                  onChange('');
                }}
              >
                Replace…
              </Button>
              <Button {...quiet} onClick={() => onChange('')}>
                Remove
              </Button>
            </>
          )}
        </div>
        {error && <p className={classes.error}>{error}</p>}
      </div>
    );
  }
  return (
    <div className={classes.secret}>
      <PasswordInput
        label={label}
        description={description}
        autoComplete="new-password"
        // A reference is no secret: it may be read while it is typed.
        visible={/(^|: ?)(env:|file:)/.test(value) || undefined}
        value={value === hidden ? '' : value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {isStored && (
        <Button
          {...quiet}
          onClick={() => {
            setReplaces(false);
            onChange(hidden);
          }}
        >
          Keep the stored one
        </Button>
      )}
    </div>
  );
}
