import { useId, type ReactNode } from 'react';
import dialog from '@/components/Dialog.module.css';
import classes from './IdentityCheck.module.css';

type Props = {
  label: string;
  /** The product ID, or a placeholder until there is one. */
  productId: ReactNode;
  isEmpty?: boolean;
  /** The verdict is about an earlier text. */
  outdated: boolean;
  busy: boolean;
  verdict: ReactNode;
  children?: ReactNode;
};

/** The product ID of what is typed, with the verdict below it. */
export function IdentityCheck({
  label,
  productId,
  isEmpty = false,
  outdated,
  busy,
  verdict,
  children,
}: Props) {
  const id = useId();
  return (
    <section
      className={`${dialog.box} ${classes.check}`}
      aria-label={label}
      data-outdated={outdated || undefined}
    >
      <div className={classes.id}>
        <span className={classes.idLabel} id={id}>
          Product ID
        </span>
        <output className={classes.idText} aria-labelledby={id} data-empty={isEmpty || undefined}>
          {productId}
        </output>
      </div>
      <div role="status" aria-label="Verdict" aria-busy={busy} className={classes.status}>
        {verdict}
      </div>
      {children}
    </section>
  );
}
