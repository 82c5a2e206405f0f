import { Plus } from 'lucide-react';
import { PageTabs } from '@/components/PageTabs';
import { RemoveCategoryDialog } from '@/components/RemoveCategoryDialog';
import { RoleButton } from '@/components/RoleButton';
import { TopBar } from '@/components/TopBar';
import { useOff } from '@/lib/permission';
import { AddCategoryDialog } from './AddCategoryDialog';
import { CategoriesPart } from './CategoriesPart';
import { HealthPart } from './HealthPart';
import { PlacesPart } from './PlacesPart';
import { SourcesPart } from './SourcesPart';
import { noDialog, type PartProps } from './search';

/** What is set up for all categories, where things live, and how every part is. */
export function SettingsPage(props: PartProps) {
  const { search, onSearch } = props;
  const off = useOff('edit');
  return (
    <>
      <TopBar
        trail={['Settings']}
        search={null}
        action={
          <RoleButton
            off={off}
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onSearch({ dialog: 'add', of: undefined })}
          >
            Add category
          </RoleButton>
        }
      />
      <PageTabs
        label="Parts of the settings"
        tabs={[
          { value: 'categories', title: 'Categories', content: <CategoriesPart {...props} /> },
          { value: 'sources', title: 'Production sources', content: <SourcesPart /> },
          { value: 'places', title: 'Where things live', content: <PlacesPart {...props} /> },
          { value: 'health', title: 'Health and versions', content: <HealthPart /> },
        ]}
        value={search.part ?? 'categories'}
        onChange={(part) => onSearch({ ...noDialog, part: part === 'categories' ? undefined : part })}
      />
      <AddCategoryDialog opened={search.dialog === 'add'} onClose={() => onSearch(noDialog)} />
      <RemoveCategoryDialog
        category={search.of ?? ''}
        opened={search.dialog === 'remove' && search.of !== undefined}
        onClose={() => onSearch(noDialog)}
      />
    </>
  );
}
