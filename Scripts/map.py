#!/usr/bin/env python3
"""Make Templates/map/land.svg and Templates/map/capitals.tsv from Natural Earth outlines.

Usage: Scripts/map.py OUTLINES.geojson CAPITALS.tsv

The land is one silhouette without borders: two neighbours draw their common border in opposite directions, so an
edge that is drawn both ways is dropped and what remains is coast. Nothing is drawn that anybody disputes.
Projection: Equal Earth (Šavrič, Patterson and Jenny 2018), 1000 units wide, from 84° N to 58° S; the program puts the
capitals on it by the same formula (MapSheet.swift).
"""

import csv
import json
import math
import sys

NORTH, SOUTH, WIDTH, HEIGHT = 84.0, -58.0, 1000, 430
SCALE, LEFT, TOP = 184.7316, 500, 237.973
# Natural Earth lists several for these, or none.
SEATS = {"CI": "Yamoussoukro", "ZA": "Pretoria"}
ADDED = [("PS", "Ramallah", "31.9", "35.2"), ("HK", "Hong Kong", "22.3", "114.17"), ("GL", "Nuuk", "64.18", "-51.72")]
FINEST = 2  # units: a coast's shorter steps cannot be seen either
SMALLEST = 8.0  # square units: islands below this are invisible at the size the map has


def edges(outlines):
    seen = {}
    for feature in outlines["features"]:
        shape = feature["geometry"]
        polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        for polygon in polygons:
            for ring in polygon:
                for a, b in zip(ring, ring[1:]):
                    a, b = tuple(a), tuple(b)
                    if a == b:
                        continue
                    if (b, a) in seen:
                        del seen[(b, a)]
                    else:
                        seen[(a, b)] = True
    return list(seen)


def rings(coast):
    following = {}
    for a, b in coast:
        following.setdefault(a, []).append(b)
    while following:
        start = next(iter(following))
        ring, point = [start], start
        while point in following:
            choices = following[point]
            point_after = choices.pop()
            if not choices:
                del following[point]
            point = point_after
            if point == start:
                break
            ring.append(point)
        yield ring


def project(point):
    longitude, latitude = math.radians(point[0]), math.radians(max(SOUTH, min(NORTH, point[1])))
    a, b, c, d = 1.340264, -0.081106, 0.000893, 0.003796
    m = math.sqrt(3) / 2
    t = math.asin(m * math.sin(latitude))
    t2, t6 = t**2, t**6
    x = longitude * math.cos(t) / (m * (a + 3 * b * t2 + t6 * (7 * c + 9 * d * t2)))
    y = t * (a + b * t2 + t6 * (c + d * t2))
    return LEFT + SCALE * x, TOP - SCALE * y


def area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))) / 2


def path(ring):
    x, y = (round(v) for v in ring[0])
    steps = [f"M{x} {y}"]
    for point in ring[1:]:
        nx, ny = (round(v) for v in point)
        if abs(nx - x) + abs(ny - y) > FINEST:
            steps.append(f"l{nx - x} {ny - y}")
            x, y = nx, ny
    return "".join(steps).replace(" -", "-") + "z"


def main():
    outlines, capitals = sys.argv[1:3]
    with open(outlines, encoding="utf-8") as file:
        coast = edges(json.load(file))
    shapes = [[project(p) for p in ring] for ring in rings(coast) if max(p[1] for p in ring) > SOUTH]
    shapes = sorted((s for s in shapes if len(s) > 2 and area(s) >= SMALLEST), key=area, reverse=True)
    with open("Templates/map/land.svg", "w", encoding="utf-8") as file:
        file.write(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
            f'<path d="{"".join(path(s) for s in shapes)}"/></svg>\n'
        )
    with open(capitals, encoding="utf-8", newline="") as file:
        rows = [tuple(row.values()) for row in csv.DictReader(file, delimiter="\t")]
    rows = sorted(row for row in rows + ADDED if SEATS.get(row[0], row[1]) == row[1])
    with open("Templates/map/capitals.tsv", "w", encoding="utf-8") as file:
        file.write("# Where the map puts a country's dot: its seat of government. From Natural Earth (public domain).\n")
        file.write("# A country without a row has no dot.\n")
        file.write("code\tcapital\tlatitude\tlongitude\n")
        seen = set()
        for row in rows:
            if row[0] not in seen:
                seen.add(row[0])
                file.write("\t".join(row) + "\n")


main()
