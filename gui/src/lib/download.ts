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

/** The file name in the response, or this one. */
export function fileName(response: Response, otherwise: string): string {
  const header = response.headers.get('Content-Disposition') ?? '';
  return /filename="([^"]+)"/.exec(header)?.[1] ?? otherwise;
}
