# Draws build/growth.csv: gnuplot -e "table='build/growth.csv'; picture='build/growth.svg'" tests/bench/growth.gnuplot
set terminal svg size 1000,480 font "sans-serif,12" background "white"
set output picture
set datafile separator ","
set logscale xy
set format y "10^{%L}"
set grid
set key left top
set ylabel "microseconds"
set multiplot layout 1,2
names = "load assess next read compile check"
set xlabel "entitlements (60 facts)"
plot for [i=1:6] table index 0 every ::1 using 1:i+2 with linespoints title word(names, i)
unset key
set xlabel "facts of the vocabulary (100 entitlements)"
plot for [i=1:6] table index 1 using 2:i+2 with linespoints
unset multiplot
