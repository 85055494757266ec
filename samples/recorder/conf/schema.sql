CREATE TABLE hotels    (id int PRIMARY KEY, city text NOT NULL, rooms int NOT NULL);
CREATE TABLE bookings  (id bigserial PRIMARY KEY, customer_id int NOT NULL, hotel_id int NOT NULL REFERENCES hotels,
                        night date NOT NULL, amount int NOT NULL, status text NOT NULL DEFAULT 'held',
                        held_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE payments  (id bigserial PRIMARY KEY, booking_id bigint NOT NULL REFERENCES bookings, amount int NOT NULL);

INSERT INTO hotels
SELECT n, (ARRAY['Berlin','Cork','Ghent','Lisbon','Milan','Oslo','Paris','Porto','Riga','Rome','Turin','Vienna','Zurich'])[1 + n % 13],
       20 + n % 60 FROM generate_series(1, 520) n;
INSERT INTO bookings (customer_id, hotel_id, night, amount, status)
SELECT n % 3000, 1 + n % 520, current_date + n % 28, 60 + n % 340, 'confirmed' FROM generate_series(1, 20000) n;

CREATE MATERIALIZED VIEW vacancies AS               -- refreshed at night
SELECT hotels.id AS hotel_id, city, night, rooms - count(bookings.id) AS rooms
  FROM hotels JOIN bookings ON hotel_id = hotels.id GROUP BY hotels.id, night;

-- `effort` stands for the work a search of a large catalogue costs.
CREATE FUNCTION search_availability(wanted text, day int, effort float) RETURNS TABLE (hotel_id int, rooms bigint) LANGUAGE sql AS $$
    SELECT pg_sleep(effort);
    SELECT v.hotel_id, v.rooms FROM vacancies v
     WHERE v.city = wanted AND v.night = current_date + day ORDER BY 2 DESC LIMIT 3;
$$;

CREATE ROLE booking LOGIN PASSWORD 'booking';
CREATE ROLE worker  LOGIN PASSWORD 'worker';
CREATE ROLE report  LOGIN PASSWORD 'report';
GRANT ALL ON ALL TABLES IN SCHEMA public TO booking, worker;
GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO booking, worker;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO report;
ALTER ROLE booking SET lock_timeout = '4s';
ALTER ROLE worker  SET lock_timeout = '4s';
ALTER ROLE worker  SET idle_session_timeout = '21s';
