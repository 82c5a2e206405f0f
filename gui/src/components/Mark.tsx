type Props = { size?: number };

/** Three names on a list; the middle one has answered. */
export function Mark({ size = 22 }: Props) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden focusable="false">
      <rect width="24" height="24" rx="6.5" fill="var(--rc-accent)" />
      <g fill="none" stroke="#fff" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round">
        <path d="M5.8 6.6h6.4M5.8 17.4h6.4" opacity=".5" />
        <path d="m5.8 12.2 3.5 3.4 8.9-8.8" />
      </g>
    </svg>
  );
}
