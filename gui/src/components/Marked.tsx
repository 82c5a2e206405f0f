import { around } from '@/lib/text';

/** A text with the part of it that was found elsewhere marked. */
export function Marked({ text, part }: { text: string; part: string | null }) {
  const [before, marked, after] = around(text, part);
  return (
    <>
      {before}
      {marked && <mark>{marked}</mark>}
      {after}
    </>
  );
}
