-- Where, what was expected and when, of change ideas; nominations, offers and asks. Filled by the replay that follows.

alter table change_idea add column strata text not null default '';
alter table change_idea add column direction varchar(40);
alter table change_idea add column effect double precision;
alter table change_idea add column implemented varchar(10);
alter table change_idea add column decided varchar(10);

create table posting (
  id varchar(200) primary key,
  kind varchar(40) not null,
  words text not null,
  member varchar(200) not null,
  said_by text not null,
  said_on varchar(10) not null,
  entered_at varchar(40) not null,
  entered_by text not null
);

update replayed set settings = '';
