import { isWebUrl } from '@/lib/text';
import classes from './WebLink.module.css';

/** A URL from the data: a link only if a browser may follow it, otherwise plain text. */
export function WebLink({ url, short = false }: { url: string; short?: boolean }) {
  if (!isWebUrl(url)) return <span className={classes.text}>{url}</span>;
  return (
    <a
      className={classes.link}
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      onClick={(event) => event.stopPropagation()}
    >
      {short ? new URL(url).host.replace(/^www\./, '') : url}
    </a>
  );
}
