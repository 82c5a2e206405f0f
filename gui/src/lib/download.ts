import type { MouseEvent } from 'react';
import { notifications } from '@mantine/notifications';
import { problemOf } from './api/problem';
import { isLoggedIn, send } from './login';

/** Lets the browser download a file. */
export function download(file: Blob, name: string) {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser may still be reading it when the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A link cannot say who asks: it is followed with the person's token, where somebody is logged in. */
export async function downloadAsPerson(event: MouseEvent<HTMLAnchorElement>) {
  if (!isLoggedIn()) return;
  event.preventDefault();
  const answer = await send(new Request(event.currentTarget.href));
  if (answer.ok) return download(await answer.blob(), fileName(answer, 'download'));
  const { message } = await problemOf(answer);
  notifications.show({ color: 'red', autoClose: false, title: 'Nothing was downloaded', message });
}

/** The file name in the response, or this one. */
export function fileName(response: Response, otherwise: string): string {
  const header = response.headers.get('Content-Disposition') ?? '';
  return /filename="([^"]+)"/.exec(header)?.[1] ?? otherwise;
}
