-- Everything here is replayed from raw/ and journal/ and may be deleted at any time.
-- One text for SQLite and PostgreSQL: text ids, days and instants in ISO 8601, no identity columns.

create table replayed (
  id integer primary key,
  lines bigint not null,
  last varchar(64) not null,
  settings varchar(64) not null
);

create table measure (
  id varchar(200) primary key,
  place integer not null,
  name text not null,
  kind varchar(40) not null,
  multiplier double precision not null,
  improvement varchar(40) not null,
  cadence varchar(40) not null,
  lag integer not null,
  description text not null
);

-- A merger is one member that joins on the day on which others leave.
create table member (
  id varchar(200) primary key,
  name text not null,
  joins varchar(10),
  leaves varchar(10)
);

create table member_alias (
  alias varchar(200) primary key,
  member varchar(200) not null references member (id)
);

create table upload (
  number bigint primary key,
  sha256 varchar(64) not null,
  file text not null,
  accepted_at varchar(40) not null,
  sent_by text not null,
  attempt text not null,
  rows_read integer not null,
  rows_accepted integer not null,
  rows_excluded integer not null,
  rows_refused integer not null,
  cells_added integer not null,
  cells_unchanged integer not null,
  cells_revised integer not null
);

-- The latest row of every cell. Missing is a word and bounds, never a zero; a bound nobody knows is null.
create table cell (
  measure varchar(200) not null,
  member varchar(200) not null,
  dimension varchar(200) not null,
  category varchar(200) not null,
  period varchar(10) not null,
  reported_for varchar(10) not null,
  upload bigint not null references upload (number),
  missing varchar(40),
  lower_bound double precision,
  upper_bound double precision,
  numerator double precision,
  denominator double precision,
  value_count bigint,
  mean double precision,
  squared_deviations double precision,
  smallest double precision,
  largest double precision,
  primary key (measure, member, dimension, category, period)
);

create table change_idea (
  id varchar(200) primary key,
  idea text not null,
  members text not null,
  measures text not null,
  tested_from varchar(10) not null,
  outcome varchar(40) not null,
  learned text not null,
  entered_at varchar(40) not null,
  entered_by text not null
);

create table annotation (
  id varchar(200) primary key,
  words text not null,
  measure varchar(200) not null,
  member varchar(200) not null,
  noted_on varchar(10) not null,
  entered_at varchar(40) not null,
  entered_by text not null
);

-- What was said about how a file is to be read, upload by upload.
create table answer (
  upload bigint not null references upload (number),
  question varchar(200) not null,
  answer text not null,
  primary key (upload, question)
);

-- The latest answers for files of one layout from one sender.
create table remembered (
  sender varchar(200) not null,
  layout varchar(200) not null,
  question varchar(200) not null,
  answer text not null,
  upload bigint not null references upload (number),
  primary key (sender, layout, question)
);

create table audit (
  number bigint primary key,
  done_at varchar(40) not null,
  done_by text not null,
  action varchar(40) not null,
  object text not null,
  outcome text not null,
  line varchar(64) not null
);
