"""Reads what sayso wrote by programs of others, and prints how many quotes they found in it.

    read.py jsonld FILE FOLDER      rdflib, by the context and vocabulary of schema.org in FOLDER
    read.py annotations FILE        the models of Web Annotation in iiif-prezi3
    read.py conll FILE              conllu
    read.py brat FOLDER             mendelai-brat-parser

What is wrong is an error.
"""

import json
import re
import sys
from pathlib import Path


def check(is_so, problem):
    if not is_so:
        sys.exit(problem)


def jsonld(path, schemas):
    from rdflib import RDF, RDFS, Graph, Literal, Namespace

    schema = Namespace("https://schema.org/")
    vocabulary = Graph().parse(Path(schemas) / "schemaorg.ttl")
    context = json.loads((Path(schemas) / "schemaorg-context.jsonld").read_text())["@context"]
    # Published with http, as names go; the vocabulary is with https.
    context = json.loads(json.dumps(context).replace("http://schema.org/", schema))
    document = json.loads(Path(path).read_text())
    check(document["@context"] == "https://schema.org", "another context")

    # What a fact-checker makes of a claim must be as good.
    claims = [node for node in document["@graph"] if "Claim" in node["@type"]]
    reviews = [{"@type": "ClaimReview", "itemReviewed": claim, "claimReviewed": claim["text"], "author": {
        "@type": "Organization", "name": "Harbour Facts"}, "url": "https://facts.example/1", "reviewRating": {
        "@type": "Rating", "ratingValue": "1"}} for claim in claims[:1]]
    graph = Graph().parse(data=json.dumps({"@context": context, "@graph": document["@graph"] + reviews}),
                          format="json-ld")

    def ancestors(kind):
        return set(vocabulary.transitive_objects(kind, RDFS.subClassOf))

    def kinds(node):
        return {ancestor for kind in graph.objects(node, RDF.type) for ancestor in ancestors(kind)}

    for node, name, value in graph:
        if name == RDF.type:
            check((value, RDF.type, RDFS.Class) in vocabulary, f"no type of schema.org: {value}")
            continue
        check((name, RDF.type, RDF.Property) in vocabulary, f"no property of schema.org: {name}")
        check(kinds(node) & set(vocabulary.objects(name, schema.domainIncludes)), f"{name} is not for {kinds(node)}")
        wanted = set(vocabulary.objects(name, schema.rangeIncludes))
        if isinstance(value, Literal):
            check(wanted & {schema.Text, schema.Date}, f"{name} may not be text: {value}")
            if schema.Text not in wanted:
                check(re.fullmatch(r"\d{4}-\d{2}-\d{2}", value), f"{name} is no day: {value}")
        elif kinds(value):
            check(kinds(value) & wanted, f"{name} may not be {kinds(value)}")
        else:
            check(schema.URL in wanted, f"{name} may be no address: {value}")
    return len(set(graph.subjects(RDF.type, schema.Quotation))) - len(reviews)


def annotations(path):
    from iiif_prezi3 import Annotation

    def understood(written, read):
        """What is not known falls by the way when it is read."""
        if isinstance(written, dict):
            return all(name in read and understood(value, read[name]) for name, value in written.items())
        if isinstance(written, list):
            return len(written) == len(read) and all(map(understood, written, read))
        return isinstance(read, type(written))

    quotes = json.loads(Path(path).read_text())
    for quote in quotes:
        read = Annotation.model_validate(quote)
        check(understood(quote, read.model_dump(mode="json", by_alias=True)), f"not all is understood: {quote}")
    return len(quotes)


def conll(path):
    import conllu

    quotes = 0
    with open(path, encoding="utf-8", newline="\n") as file:
        # Of a file without sentences it makes one that is empty.
        for sentence in filter(len, conllu.parse_incr(file)):
            check(list(sentence[0]) == ["id", "form", "sayso:quote", "misc"], f"columns {list(sentence[0])}")
            check([token["id"] for token in sentence] == list(range(1, len(sentence) + 1)), "numbers of tokens")
            check(all("TokenRange" in token["misc"] for token in sentence), "a token without place")
            check("sent_id" in sentence.metadata and "text" in sentence.metadata, "a sentence without name or text")
            # It keeps the last of the comments of one name, which has the highest number.
            quotes += int(sentence.metadata.get("quote", "0").split()[0])
    return quotes


def brat(path):
    import brat_parser

    quotes = 0
    for file in Path(path).glob("*.ann"):
        entities, relations, attributes, _ = brat_parser.get_entities_relations_attributes_groups(str(file))
        text = file.with_suffix(".txt").read_bytes().decode()
        for entity in entities.values():
            words = " ".join(text[start:end] for start, end in entity.span)
            # The reader takes white space off the ends, and tabs for spaces.
            check(words.split() == entity.text.split(), f"{file.name}: {entity.text} is {words} in the text")
            quotes += entity.type == "Content"
        for relation in relations.values():
            check(entities[relation.subj].type == "Content", f"{file.name}: a relation of no content")
            check("Has" + entities[relation.obj].type == relation.type, f"{file.name}: {relation}")
        for attribute in attributes.values():
            check(entities[attribute.target].type == "Content", f"{file.name}: {attribute}")
    return quotes


if __name__ == "__main__":
    form, *arguments = sys.argv[1:]
    print({"jsonld": jsonld, "annotations": annotations, "conll": conll, "brat": brat}[form](*arguments))
