import type { FaultKind } from "./fault.ts";

/** A GeoJSON feature, and what was odd about how it was written. `feature` is null where it holds no place. */
export interface GeojsonValue {
  readonly feature: object | null;
  readonly kinds: readonly FaultKind[];
}

const geometries: ReadonlySet<unknown> = new Set(["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"]);

interface Fields {
  readonly type?: unknown;
  readonly features?: unknown;
  readonly geometry?: unknown;
  readonly coordinates?: unknown;
  readonly properties?: unknown;
}

/** Reads a place. Null: it is no GeoJSON. The value has to be bounded in depth already. */
export function decodeGeojson(value: unknown): GeojsonValue | null {
  if (!isFields(value)) return null;
  const { type, features } = value;
  if (geometries.has(type)) return featureOf({ type: "Feature", geometry: value, properties: {} }, ["bareGeometry"]);
  if (type === "FeatureCollection") {
    const only: unknown = Array.isArray(features) && features.length === 1 ? features[0] : null;
    return isFields(only) ? featureOf(only, ["bareGeometry"]) : null;
  }
  if (type === undefined) return "geometry" in value ? featureOf({ type: "Feature", ...value }, ["bareGeometry"]) : null;
  return type === "Feature" ? featureOf(value, []) : null;
}

function featureOf(feature: Fields, kinds: FaultKind[]): GeojsonValue | null {
  const geometry = feature.geometry ?? null;
  if (geometry === null) return { feature: null, kinds: [...kinds, "emptyGeojson"] };
  if (!isFields(geometry) || !geometries.has(geometry.type)) return null;
  if (geometry.type === "GeometryCollection") return { feature, kinds };
  const seen: Coordinates = { places: 0, swapped: 0, zero: 0, asText: false, broken: false };
  const read = numbersOf(geometry.coordinates, seen);
  if (seen.broken) return null;
  if (seen.places === 0 || seen.zero === seen.places) return { feature: null, kinds: [...kinds, "emptyGeojson"] };
  if (seen.asText) kinds.push("coordinatesAsText");
  if (seen.swapped < seen.places) return { feature: seen.asText ? withCoordinates(feature, geometry, read) : feature, kinds };
  return { feature: withCoordinates(feature, geometry, swapped(read)), kinds: [...kinds, "swappedCoordinates"] };
}

function withCoordinates(feature: Fields, geometry: Fields, coordinates: unknown): Fields {
  return { ...feature, geometry: { ...geometry, coordinates } };
}

interface Coordinates {
  places: number;
  /** Places that lie in Germany only if latitude was written first. */
  swapped: number;
  zero: number;
  asText: boolean;
  broken: boolean;
}

/** Coordinates as numbers, whatever their nesting; `seen` counts what they are like. */
function numbersOf(value: unknown, seen: Coordinates): unknown {
  if (!Array.isArray(value)) {
    seen.broken = true;
    return value;
  }
  const isPlace = value.length > 0 && value.every((one) => !Array.isArray(one));
  if (!isPlace) return value.map((one: unknown) => numbersOf(one, seen));
  const place = value.map((one: unknown) => {
    if (typeof one === "number") return one;
    seen.asText = true;
    const text = typeof one === "string" ? one.trim().replace(",", ".") : "";
    return text === "" || text.length > 40 ? Number.NaN : Number(text);
  });
  const [first = Number.NaN, second = Number.NaN] = place;
  if (place.every(Number.isNaN) && value.every((one) => one === "" || one === null)) return place;
  if (place.length < 2 || place.some((one) => !Number.isFinite(one))) seen.broken = true;
  seen.places += 1;
  if (first === 0 && second === 0) seen.zero += 1;
  if (isGermanLatitude(first) && isGermanLongitude(second)) seen.swapped += 1;
  return place;
}

function isGermanLatitude(degrees: number): boolean {
  return degrees >= 47 && degrees <= 55.5;
}

function isGermanLongitude(degrees: number): boolean {
  return degrees >= 5 && degrees <= 16;
}

function swapped(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return typeof value[0] === "number" ? [value[1], value[0], ...value.slice(2)] as unknown : value.map(swapped);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
