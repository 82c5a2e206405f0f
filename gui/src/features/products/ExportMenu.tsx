import { Button, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { quiet } from '@/components/quiet';
import { downloadAsPerson } from '@/lib/download';
import { count } from '@/lib/format';
import { formatQuery } from '@/lib/params';
import { filtersOf, type ProductSearch } from './search';

type Props = { category: string; search: ProductSearch; total: number };

const formats = [
  { format: 'csv', word: 'CSV', use: 'for a spreadsheet' },
  { format: 'json', word: 'JSON', use: 'for a program' },
];

/** Downloads the list as it is filtered and sorted. */
export function ExportMenu({ category, search, total }: Props) {
  const filters = filtersOf(search);
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button {...quiet} leftSection={<Download size={13} aria-hidden />} disabled={total === 0}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{count(total, 'product')} in this list</Menu.Label>
        {formats.map(({ format, word, use }) => (
          <Menu.Item
            key={format}
            component="a"
            href={`/api/v1/catalog/${category}/products/export${formatQuery({ format, ...filters })}`}
            download
            onClick={downloadAsPerson}
          >
            {word}, {use}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
