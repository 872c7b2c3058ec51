-- Names of members hold for a time; the tables are filled again from the settings.
drop table member_alias;

create table member_alias (
  place bigint primary key,
  alias varchar(200) not null,
  member varchar(200) not null references member (id),
  holds_from varchar(10),
  holds_until varchar(10)
);
