import { authorization } from '../login';
import { problemOf } from './problem';

export type Upload = {
  form: FormData;
  /** How much of it is uploaded, from 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
};

/** Sends a form with a file and reports progress, which fetch cannot. Fails like every other request. */
export async function upload<T>(
  path: string,
  { form, onProgress, signal }: Upload,
  method: 'POST' | 'PUT' = 'POST',
): Promise<T> {
  const headers = await authorization();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const { status, statusText, responseText } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText) as T);
      else void problemOf(new Response(responseText, { status, statusText })).then(reject, reject);
    };
    request.onerror = () => reject(new TypeError('The upload got no response'));
    request.onabort = () => reject(new DOMException('The upload was cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
