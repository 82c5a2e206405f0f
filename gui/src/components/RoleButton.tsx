import { Button, Tooltip, type ButtonProps } from '@mantine/core';
import type { MouseEventHandler, Ref } from 'react';

type Props = ButtonProps & {
  /** Why it does nothing for this person; null where it works. */
  off: string | null;
  onClick: MouseEventHandler<HTMLButtonElement>;
  'aria-label'?: string;
  tabIndex?: number;
  type?: 'submit' | 'button';
  ref?: Ref<HTMLButtonElement>;
};

/** A button that stays where it is and says why it is off, instead of disappearing. */
export function RoleButton({ off, onClick, ...button }: Props) {
  return (
    <Tooltip label={off} disabled={off === null} multiline maw={280}>
      <Button
        {...button}
        {...(off !== null && { 'data-disabled': true, 'aria-disabled': true })}
        onClick={(event) => {
          if (off === null) return onClick(event);
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </Tooltip>
  );
}
