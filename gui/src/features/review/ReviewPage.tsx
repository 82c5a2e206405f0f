import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ListTodo } from 'lucide-react';
import { PageTabs } from '@/components/PageTabs';
import { SearchField } from '@/components/SearchField';
import { TopBar } from '@/components/TopBar';
import { categoryName, formatNumber } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { ComponentsPart } from './ComponentsPart';
import { ListsPart } from './ListsPart';
import { NumbersPart } from './NumbersPart';
import { QueuePart } from './QueuePart';
import { reviewQueries } from './queries';
import { toPart, toQueue, type Part, type PartProps } from './search';
import { ValuesPart } from './ValuesPart';
import { partWords } from './words';

/** Every value with its evidence, and who said yes. */
export function ReviewPage(props: PartProps) {
  const { category, search, onSearch } = props;
  const isQueue = search.mode === 'queue';
  const part: Part = search.part ?? 'values';
  const numbers = useQuery({ ...reviewQueries.numbers(category), enabled: !isQueue }).data;
  const openQueue = () => onSearch(toQueue);
  useKeys({ q: openQueue }, !isQueue);
  if (isQueue) return <QueuePart {...props} />;
  return (
    <>
      <TopBar
        trail={[categoryName(category), 'Review', ...(part === 'values' ? [] : [partWords[part]])]}
        figure={part === 'values' && numbers && formatNumber(numbers.cells)}
        search={
          part === 'values' && (
            <SearchField
              label="Search the products"
              value={search.q ?? ''}
              onChange={(q) => onSearch({ q: q || undefined })}
            />
          )
        }
        action={
          <Button leftSection={<ListTodo size={14} aria-hidden />} onClick={openQueue}>
            {numbers && numbers.waiting > 0 ? `Go through ${formatNumber(numbers.waiting)}` : 'Go through'}
          </Button>
        }
      />
      <PageTabs
        label="What to review"
        tabs={[
          { value: 'values', title: partWords.values, content: <ValuesPart {...props} /> },
          { value: 'components', title: partWords.components, content: <ComponentsPart {...props} /> },
          { value: 'lists', title: partWords.lists, content: <ListsPart {...props} /> },
          { value: 'numbers', title: partWords.numbers, content: <NumbersPart {...props} /> },
        ]}
        value={part}
        onChange={(next) => onSearch(toPart(next))}
      />
    </>
  );
}
