"""Find the quotes in a corpus under Apache Spark; README.md beside this file tells how.

    spark-submit --files PROGRAM extract.py INPUT OUTPUT [OPTION...]

INPUT are JSON lines, OUTPUT is a folder that is not there yet, PROGRAM is a file named sayso, and each OPTION is one of
`sayso extract`. The parts of OUTPUT, in the order of their names, are what one `sayso extract` prints.
"""

import shlex
import sys

from pyspark.sql import SparkSession

# Exit status of sayso when a line, or all of an empty part, could not be read: it was named, and the rest is done.
# Whatever else goes wrong fails the task, and Spark runs it again.
NOT_READ = 65


def main():
    source, target, *options = sys.argv[1:]
    command = f"./sayso extract --as jsonl {shlex.join(options)} - || [ $? -eq {NOT_READ} ]"
    spark = SparkSession.builder.appName("sayso extract").getOrCreate()
    spark.sparkContext.textFile(source).pipe(f"sh -c {shlex.quote(command)}", checkCode=True).saveAsTextFile(target)
    spark.stop()


main()
