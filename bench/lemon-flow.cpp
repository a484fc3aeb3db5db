// LEMON's network simplex on a network from standard input, as a peer for the roster's flows.
// Input: nodes arcs, one supply per node, then "from to capacity cost" per arc (whole numbers, lower bounds 0).
// Build: g++ -O2 (Debian package liblemon-dev). Prints: status cost seconds peakKiB
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>
#include <chrono>
#include <cstdio>
#include <vector>

typedef lemon::SmartDigraph Graph;

int main() {
  int nodes, arcs;
  if (scanf("%d %d", &nodes, &arcs) != 2) return 2;
  Graph graph;
  graph.reserveNode(nodes);
  graph.reserveArc(arcs);
  for (int v = 0; v < nodes; v++) graph.addNode();
  Graph::NodeMap<int> supply(graph);
  for (int v = 0; v < nodes; v++) {
    int units;
    if (scanf("%d", &units) != 1) return 2;
    supply[graph.nodeFromId(v)] = units;
  }
  std::vector<int> capacity(arcs);
  std::vector<long long> cost(arcs);
  for (int a = 0; a < arcs; a++) {
    int from, to;
    if (scanf("%d %d %d %lld", &from, &to, &capacity[a], &cost[a]) != 4) return 2;
    graph.addArc(graph.nodeFromId(from), graph.nodeFromId(to));
  }
  Graph::ArcMap<int> upper(graph);
  Graph::ArcMap<long long> price(graph);
  for (int a = 0; a < arcs; a++) {
    upper[graph.arcFromId(a)] = capacity[a];
    price[graph.arcFromId(a)] = cost[a];
  }
  auto start = std::chrono::steady_clock::now();
  lemon::NetworkSimplex<Graph, int, long long> simplex(graph);
  simplex.upperMap(upper).costMap(price).supplyMap(supply);
  int status = simplex.run();
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("%d %lld %.5f %ld\n", status, simplex.totalCost<long long>(), seconds, usage.ru_maxrss);
}
