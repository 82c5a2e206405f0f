import { Modal } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { FileWarning, TriangleAlert } from 'lucide-react';
import { Notice } from '@/components/Notice';
import { PreviewRow } from '@/components/Preview';
import { count, formatMoment, humanize } from '@/lib/format';
import { productQueries } from './queries';
import text from '@/components/Text.module.css';

type Props = { category: string; showsProblems: boolean; onShowProblems: (show: boolean) => void };

/** Says when the catalog's file cannot be read, or was not imported completely. */
export function CatalogFileNotice({ category, showsProblems, onShowProblems }: Props) {
  const { data } = useQuery(productQueries.file(category));
  const [seen, setSeen] = useLocalStorage({ key: `rollcall.catalog-adopted.${category}`, defaultValue: '' });
  if (!data) return null;
  const { path, state, message, adoptedAt, products, problems, problemCount } = data;
  const adopted = state === 'adopted' && problemCount > 0;
  return (
    <>
      {state === 'unreadable' && (
        <Notice meaning="red" icon={FileWarning}>
          <code>{path}</code> cannot be read. {message}
        </Notice>
      )}
      {adopted && seen !== adoptedAt && (
        <Notice
          meaning="orange"
          icon={TriangleAlert}
          button={{ label: 'Show', onClick: () => onShowProblems(true) }}
        >
          {count(problemCount, 'product')} of <code>{path}</code> could not be imported.
        </Notice>
      )}
      <Modal
        opened={showsProblems && adopted}
        onClose={() => {
          setSeen(adoptedAt ?? '');
          onShowProblems(false);
        }}
        title="Products that were not imported"
        size={620}
      >
        <p className={text.prose}>
          The file was imported on {formatMoment(adoptedAt)} with {count(products, 'product')}. These were
          left out:
        </p>
        {problems.map((problem) => (
          <PreviewRow
            key={`${problem.productId} ${problem.reason}`}
            name={<code>{problem.productId}</code>}
            end={humanize(problem.reason)}
          >
            {problem.message}
          </PreviewRow>
        ))}
        {problemCount > problems.length && (
          <PreviewRow name={`and ${count(problemCount - problems.length, 'more product')}`} />
        )}
      </Modal>
    </>
  );
}
