-- Dashes, marks, decimal points and a repeated brand count otherwise in near keys now (D39, D40). The next start fills them.
update product set near_key = null
where (brand || model || variant) ~ '[^ -~]' or (model || variant) ~ '[0-9][.][0-9]'
   or lower(model) like lower(brand) || '_%';
update known_brand_name set near_key = null where folded ~ '[^ -~]' or folded ~ '[0-9][.][0-9]';
