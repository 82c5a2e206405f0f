import { Ban, CircleCheck, CircleDashed, LoaderCircle } from 'lucide-react';
import type { CSSProperties } from 'react';
import text from '@/components/Text.module.css';
import type { ConnectionCheck, ConnectionReport, ProductSource } from '@/lib/api/types';
import { count } from '@/lib/format';
import classes from './Production.module.css';

const remote = ['resolve', 'connect', 'credentials'];
const last = ['size', 'json', 'product_list', 'identities'];
const stepsOf: Record<ProductSource['source_type'], string[]> = {
  s3: [...remote, 'object', ...last],
  api: [...remote, 'endpoint', ...last],
  manual: ['object', ...last],
  '': [],
};

const words: Record<string, string> = {
  resolve: 'Find the host',
  connect: 'Connect',
  credentials: 'Sign in',
  object: 'Find the file',
  endpoint: 'Ask the endpoint',
  size: 'Read it all',
  json: 'Read as JSON',
  product_list: 'Find the list',
  identities: 'Read the products',
};

const looks = {
  passed: { icon: CircleCheck, meaning: 'green', word: 'Passed' },
  failed: { icon: Ban, meaning: 'red', word: 'Failed' },
  skipped: { icon: CircleDashed, meaning: 'gray', word: 'Not reached' },
} as const;

/** The steps of asking a source, one after the other: those to come while it is asked, then what came of each. */
export function ConnectionSteps({
  type,
  report,
}: {
  type: ProductSource['source_type'];
  report: ConnectionReport | undefined;
}) {
  return (
    <div role="status" aria-label="Connection test">
      <ol className={classes.steps}>
        {report
          ? report.checks.map((check, at) => <Checked key={check.name} check={check} at={at} />)
          : stepsOf[type].map((name, at) => (
              <li key={name} style={{ '--step': at } as CSSProperties} data-meaning="gray">
                <LoaderCircle size={14} aria-hidden />
                <span className={text.muted}>{words[name]}</span>
              </li>
            ))}
      </ol>
      {report && <Found report={report} />}
    </div>
  );
}

function Checked({ check: { name, status, message, hint, ms }, at }: { check: ConnectionCheck; at: number }) {
  const { icon: Icon, meaning, word } = looks[status];
  return (
    <li style={{ '--step': at } as CSSProperties} data-meaning={meaning}>
      <Icon size={14} role="img" aria-label={word} />
      <span>{words[name] ?? name}</span>
      <span className={classes.stepMessage}>
        {message ?? <span className={text.dim}>{word.toLowerCase()}</span>}
      </span>
      <span className={text.dim}>{ms !== null && `${ms} ms`}</span>
      {hint && <span className={classes.hint}>{hint}</span>}
    </li>
  );
}

function Found({ report: { ok, productCount, samples } }: { report: ConnectionReport }) {
  if (!ok) return <p className={text.prose}>The connection does not work yet.</p>;
  return (
    <>
      <p className={text.prose}>
        <strong>It works: {count(productCount, 'product')}.</strong>
        {samples.length > 0 && ' The first ones, as they would be read:'}
      </p>
      {samples.length > 0 && (
        <div className={classes.samples} tabIndex={0} role="region" aria-label="First products">
          <table>
            <thead>
              <tr>
                {['Brand', 'Model', 'Variant', 'Product ID'].map((word) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {samples.map(({ productId, brand, model, variant }) => (
                <tr key={productId}>
                  <td>{brand}</td>
                  <td>{model}</td>
                  <td>{variant || '—'}</td>
                  <td className={text.mono}>{productId}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
