-- Those that were held ended with the service that held them.
drop table exclusive_work;
