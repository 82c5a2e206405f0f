import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CopyText } from '@/components/CopyText';
import { ProblemView } from '@/components/ProblemView';
import { Facts, PanelSection, SidePanel } from '@/components/SidePanel';
import { WebLink } from '@/components/WebLink';
import type { Brand } from '@/lib/api/schemas';
import { brandQueries } from '@/lib/brands';
import { categoryName, count, formatMoment, humanize } from '@/lib/format';
import classes from './Brands.module.css';

type Props = { slug: string; loaded: Brand | undefined; onClose: () => void };

export function BrandPanel({ slug, loaded, onClose }: Props) {
  const asked = useQuery({ ...brandQueries.one(slug), enabled: !loaded });
  const brand = loaded ?? asked.data;
  if (brand) {
    return (
      <SidePanel label={brand.name} over="Brand" title={brand.name} onClose={onClose}>
        <Details brand={brand} />
      </SidePanel>
    );
  }
  return (
    <SidePanel label="Brand" over="Brand" title={slug} onClose={onClose}>
      <PanelSection title="Identity">
        {asked.error ? (
          <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
        ) : (
          <Skeleton h={120} />
        )}
      </PanelSection>
    </SidePanel>
  );
}

function Details({ brand }: { brand: Brand }) {
  return (
    <>
      <PanelSection title="Identity">
        <Facts
          facts={[
            ['Slug', <CopyText key="slug" text={brand.slug} label="slug" />],
            ['Identifier', <CopyText key="identifier" text={brand.identifier} label="identifier" />],
            ['Aliases', brand.aliases.join(', ')],
            ['Website', brand.website && <WebLink key="web" url={brand.website} />],
          ]}
        />
      </PanelSection>
      <PanelSection
        title={`${count(brand.products, 'product')} in ${count(brand.categories.length, 'category', 'categories')}`}
      >
        <Facts
          facts={brand.categories.map((category) => [
            categoryName(category),
            <Link
              key={category}
              className={classes.link}
              to="/studio/$category/products"
              params={{ category }}
              search={{ brand: brand.slug }}
            >
              Show its products
            </Link>,
          ])}
        />
      </PanelSection>
      <PanelSection title="Record">
        <Facts
          facts={[
            ['Added', formatMoment(brand.addedAt)],
            ['Added by', humanize(brand.addedBy)],
            ['Version', brand.version],
          ]}
        />
      </PanelSection>
    </>
  );
}
