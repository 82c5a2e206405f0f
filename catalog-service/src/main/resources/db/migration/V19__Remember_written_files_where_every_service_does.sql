insert into written_file (path, hash, next_hash) select path, hash, next_hash from projected_file;
drop table projected_file;
