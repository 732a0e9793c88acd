"""First names that tell people apart although they look alike (Andrea and Andreas, Lena and Lina), and those that are one in two forms.

Not a list of all names: one that is not here is compared by its letters. It holds the common ones of Germany and its neighbours, because
two that both exist are two people's far more often than a slip of the pen.
"""

from functools import lru_cache

from backoffice.domain.duplicates.folding import folded, is_slip, slips, spelt
from backoffice.domain.duplicates.phonetics import cologne

_KNOWN = """
Achim Adam Adrian Adriana Agnes Agnieszka Ahmed Ahmet Aileen Aisha Alan Albert Alberto Aleksandar Aleksandra Alena Alessandra Alessandro
Alessia Alessio Alex Alexander Alexandra Alexandre Alexia Alexis Alfons Alfred Ali Alice Alicia Alina Aline Alma Alois Amelia Amelie Amir
Amira Amy Ana Anastasia Andre Andrea Andreas Andree Andrej Andres Andrew Andrzej Angela Angelika Angelina Angelo Anita Anja Anika Anke Ann
Anna Annabell Anne Anneliese Annelie Annemarie Annett Annette Annika Antje Anton Antonia Antonio Ariane Armin Arne Arno Arnold Arthur
Astrid Aurelia August Augustin Axel Aylin Ayse Barbara Bärbel Bastian Beate Beatrice Beatrix Beata Ben Benedikt Benjamin Benno Bernadette
Bernard Bernd Bernhard Berta Bertram Bettina Bianca Bianka Birgit Birgitta Birte Björn Bodo Boris Brigitta Brigitte Britta Bruno Burkhard
Carina Carl Carla Carlo Carlos Carmen Carola Carolin Carolina Caroline Carsten Catharina Cathrin Cecilia Celina Chantal Charlotte Chiara
Chris Christa Christel Christian Christiane Christin Christina Christine Christof Christoph Christopher Christos Clara Claas Claire Claude
Claudia Claudio Claudius Claus Clemens Conrad Constanze Cora Cord Corinna Cornelia Cornelius Cosima Dagmar Dana Dania Daniel Daniela
Daniele Danielle Danilo Danuta Daria Dario Dariusz David Davide Deborah Denis Denise Dennis Detlef Detlev Diana Diane Diego Dieter Dietmar
Dietrich Dina Dirk Dominic Dominik Dominika Dominique Dora Doreen Doris Dorothea Dorothee Dorit Dustin Eberhard Eckhard Edda Edeltraud
Edgar Edith Eduard Edwin Eileen Ekkehard Elena Eleni Eleonora Elfriede Elias Elif Elin Elina Elisa Elisabeth Elise Elke Ella Ellen Elli
Elmar Elsa Else Emil Emilia Emilie Emily Emine Emma Emmanuel Emanuel Emre Enno Enrico Erhard Eric Erica Erich Erik Erika Erna Ernst Erwin
Esther Eugen Eugenia Eva Evelin Evelyn Ewa Fabian Fabiana Fabio Fabienne Fatima Fatma Felicia Felicitas Felix Ferdinand Finja Finn Fiona
Florian Florentine Francesca Francesco Francis Francisca Franco Frank Franka Franz Franziska Franziskus Frauke Fred Frederic Frederik
Frederike Freya Frida Frieda Friederike Friedhelm Friedrich Frieder Fritz Gabi Gabriel Gabriela Gabriele Gaby Georg Georgia Georgios
Gerald Gerd Gerda Gerhard Gerlinde Gero Gerrit Gertrud Gisela Giovanna Giovanni Gisbert Giulia Giulio Giuliana Giuliano Giuseppe Gitta
Götz Grete Gregor Greta Grit Grzegorz Gudrun Guido Gundula Günter Gustav Hagen Hakan Hanna Hannah Hannelore Hannes Hanno Hans Hanne Harald
Harry Hasan Hartmut Hartwig Hedwig Heidi Heidrun Heike Heiko Heiner Heinrich Heinz Helena Helene Helga Helge Helma Helmut Helmuth Hendrik
Henning Henri Henrik Henrike Henry Herbert Heribert Hermann Hermine Herta Hilda Hilde Hildegard Holger Horst Hubert Hugo Hülya Hüseyin Ian
Ibrahim Ida Ignaz Ilja Ilka Ilona Ilse Ina Ines Inga Inge Ingeborg Ingo Ingrid Inka Ioannis Irene Irena Irina Iris Irma Irmgard Isa Isabel
Isabell Isabella Isabelle Ismail Ivan Ivana Ivo Ivonne Jacek Jacqueline Jakob Jakub James Jan Jana Janet Janin Janina Janine Janna Janne
Jannes Jannis Jannik Jannika Janusz Jasmin Jason Jean Jeanette Jeannine Jennifer Jenny Jens Jerzy Jessica Jessika Jette Jil Jo Joachim
Joana Joanna Jochen Joel Joelle Johann Johanna Johannes John Jolanda Jona Jonah Jonas Jonathan Jonna Jonte Jörg Jörn Josef Josefa Josefine
Joseph Josephine Joshua Josip Jost Juan Juana Judith Jule Julia Julian Juliana Juliane Julie Julien Julienne Juliette Julika Julina Julius
Jürgen Justin Justina Justine Justus Jutta Kai Kaja Karel Karen Karin Karina Karl Karla Karlheinz Karola Karolin Karolina Karoline Karsten
Kaspar Katarina Katarzyna Kati Katharina Käthe Kathleen Kathrin Katja Katrin Kay Kemal Kerstin Kevin Kilian Kim Kirsten Klara Klaus Knut
Konrad Konstantin Kornelia Krista Kristian Kristin Kristina Kristine Krzysztof Kurt Lara Larissa Lars Lasse Laszlo Laura Lea Leah Lee Lena
Lene Leni Lennard Lennart Lenny Leo Leon Leona Leonard Leonardo Leone Leoni Leonhard Leonie Leonore Leopold Levi Levin Lia Liam Lian Liana
Lidia Lili Lilian Liliane Lilly Lily Lina Linda Linn Linnea Linus Lisa Lisbeth Lise Liselotte Lotta Lotte Lothar Louis Louisa Louise Luca
Lucas Lucia Luciano Lucie Lucy Ludger Ludwig Luis Luisa Luise Lukas Luke Luna Lutz Lydia Magda Magdalena Magnus Mahmut Maik Maike Maja
Malgorzata Malte Mandy Manfred Manja Manuel Manuela Mara Marc Marcel Marcella Marcello Marco Marcus Marei Maren Margarete Margareta Margit
Margot Margret Margrit Maria Mariam Marian Mariana Marianne Marie Mariella Marielle Marietta Marija Marika Marina Marine Mario Marion
Maris Marisa Marit Marita Marius Mariusz Mark Marko Markus Marlen Marlena Marlene Marlies Marlis Marlon Marta Marten Martha Martin Martina
Martine Marvin Maryam Mateo Mateusz Mathias Mathilda Mathilde Mats Matteo Matthias Maurice Max Maxim Maxime Maximilian Maya Mechthild
Mehmet Meike Melanie Melina Melissa Merle Meta Mia Micha Michael Michaela Michail Michal Michel Michele Michelle Miguel Mika Mike Mikael
Mila Milan Milena Milla Milo Mina Mira Miriam Mirjam Mirko Mohamed Mohammad Mona Monika Monique Moritz Murat Mustafa Nadia Nadine Nadja
Nancy Natalia Natalie Nataly Natascha Nele Nelli Nelly Nelson Niclas Nico Nicola Nicolai Nicolas Nicole Nicoletta Niels Nikita Niklas Niko
Nikola Nikolai Nikolas Nikolaus Nils Nina Nino Noah Noa Noel Noelle Nora Norbert Norman Ole Olga Olaf Oleg Oliver Olivia Olivier Omar
Orhan Oskar Osman Oswald Otmar Otto Paola Paolo Pascal Pascale Patricia Patrick Patrizia Paul Paula Pauline Paulina Pavel Pawel Pedro Per
Peter Petra Petr Petros Phil Philip Philipp Philippa Philippe Pia Pierre Piet Pieter Piotr Rabea Rafael Rafaela Raimund Rainer Ralf Ralph
Ramona Ramon Raphael Raphaela Rebecca Rebekka Regina Regine Reiner Reinhard Reinhold Renate Renata Rene Renee Ria Ricarda Ricardo Riccarda
Riccardo Richard Rico Rita Robert Roberta Roberto Robin Roland Rolf Roman Romana Romy Ron Ronald Ronja Ronny Rosa Rosalie Rosalia
Rosemarie Rosi Rosina Rosita Roswitha Rowena Roy Ruben Rudi Rudolf Rüdiger Ruth Sabina Sabine Sabrina Samira Samuel Sandra Sandro Sandrine
Sandy Sara Sarah Sascha Saskia Sebastian Selina Selma Serena Sergej Severin Sibel Sibylle Siegfried Siegmund Sigrid Sigrun Silke Silva
Silvana Silvia Silvio Simon Simona Simone Sina Sinan Sofia Sofie Sonja Sonia Sophia Sophie Sören Stefan Stefania Stefanie Steffen Steffi
Stella Stephan Stephanie Steve Steven Susann Susanna Susanne Suse Svea Sven Svenja Swetlana Sybille Sylke Sylvia Tabea Tamara Tamina Tanja
Tania Tarek Tatjana Thea Theo Theodor Theodora Theresa Therese Theresia Thilo Thomas Thorben Thorsten Tia Tiago Till Tilman Tilo Tim Timo
Timon Timotheus Tina Tino Tobias Tom Tomas Tomasz Toni Tony Torben Torsten Traute Tristan Trude Udo Ugur Uli Ulf Ulla Ulrich Ulrike Ursel
Ursula Uschi Uta Ute Uwe Valentin Valentina Valentino Valeria Valerie Vanessa Vera Verena Verona Veronika Vicky Victor Victoria Viktor
Viktoria Vincent Vincenzo Vinzenz Viola Violetta Vito Vivian Viviane Vivien Vladimir Volker Volkmar Waldemar Walter Waltraud Wanda
Wendelin Wenke Werner Wiebke Wilfried Wilhelm Wilhelmine Wilhelmina Willi Willy Winfried Wladimir Wolf Wolfgang Wolfram Xaver Xenia
Yannick Yannik Yara Yasmin Yusuf Yvette Yvonne Zara Zoe Zofia Anneke Ansgar Arend Beeke Bente Berit Bjarne Bo Brit Dörte Eike Elsbeth
Femke Fenja Folkert Fokko Gesa Gesche Gesine Grietje Hauke Heino Hella Hinrich Ingmar Insa Jelle Jelto Jorit Keno Klaas Lüder Maarten
Marijke Meinhard Merten Momme Nane Nanke Onno Rieke Sönke Sünje Swantje Tamme Thies Tjark Tjorven Wibke Wim
"""
_ONE_NAME = """
Andre Andree Andrè|Anika Annika|Bianca Bianka|Carl Karl|Carla Karla|Carolin Karolin|Carolina Karolina|Caroline Karoline|Carsten Karsten
Catharina Katharina Katarina|Cathrin Kathrin Katrin|Christian Kristian|Christin Kristin|Christina Kristina|Christine Kristine
Christof Christoph Kristof|Clara Klara|Claas Klaas|Claus Klaus|Conrad Konrad|Cornelia Kornelia|Denis Dennis|Detlef Detlev|Dominic Dominik
Elli Elly|Emanuel Emmanuel|Eric Erik|Erica Erika|Evelin Evelyn|Frederic Frederik|Frida Frieda|Gabi Gaby|Gerd Gert|Günter Günther
Hanna Hannah|Helmut Helmuth|Henrik Henryk|Herta Hertha|Isabel Isabell Isabelle|Jacob Jakob|Janin Janine|Jannik Yannick Yannik Jannick
Jannis Yannis Janis|Jasmin Yasmin|Jessica Jessika|Joelle Joëlle|Josef Joseph|Josefine Josephine|Kai Kay|Leonhard Leonard|Lennard Lennart
Leoni Leonie|Lea Leah|Lilli Lilly Lily Lili|Louis Luis|Louisa Luisa|Louise Luise|Luca Luka|Lucas Lukas|Lydia Lidia|Maik Mike Meik
Maike Meike|Maja Maya|Marc Mark|Marco Marko|Marcus Markus|Marlies Marlis|Marta Martha|Mathias Matthias|Mathilda Matilda|Mathilde Matilde
Miriam Mirjam|Mohamed Mohammad Mohammed Muhammed|Nadja Nadia|Natalie Nathalie Nataly|Nelli Nelly|Niclas Niklas|Nico Niko|Nicolas Nikolas
Nicolai Nikolai|Noa Noah|Oskar Oscar|Philip Philipp Phillip|Rafael Raphael|Rafaela Raphaela|Rainer Reiner|Ralf Ralph|Rebecca Rebekka
Ricarda Riccarda|Rudolf Rudolph|Sara Sarah|Silke Sylke|Silvia Sylvia|Sibylle Sybille|Sofia Sophia Zofia|Sofie Sophie|Sonja Sonia
Sören Soeren|Stefan Stephan|Stefanie Stephanie|Susann Susan|Tanja Tania|Theresa Teresa|Thilo Tilo|Thomas Tomas|Thorben Torben
Thorsten Torsten|Valerie Valérie|Victor Viktor|Victoria Viktoria|Wiebke Wibke|Willi Willy|Vladimir Wladimir|Yvonne Ivonne|Zoe Zoé
Walter Walther|Bernhard Bernard|Dorothea Dorothée|Jeanette Jeannette|Fatima Fatma|Sergej Sergei Sergey|Natalia Natalja|Tatjana Tatiana
Katja Katia
"""
# Short forms that one person uses beside the full name; a full name that stands in several groups is still one name.
_SHORT = """
Alex Alexander|Alex Alexandra|Andi Andy Andreas|Angie Angela Angelika|Anni Anna|Basti Sebastian Bastian|Bea Beate Beatrice Beatrix
Ben Benjamin Benedikt|Benni Benjamin|Bernd Bernhard|Berni Bernhard|Bert Albert Robert Hubert|Biggi Birgit Brigitte
Chris Christian Christoph Christopher|Chris Christina Christine Christiane|Conni Conny Cornelia Constanze|Dani Daniel|Dani Daniela
Dirk Dietrich|Ede Eduard|Elli Elisabeth|Ella Elisabeth Gabriella|Else Elisabeth|Evi Eva|Felix Felicitas|Flo Florian|Franzi Franziska
Freddy Frederik Alfred|Fritz Friedrich|Gabi Gabriele Gabriela|Gerd Gerhard|Gitte Brigitte Birgit|Gitti Brigitte|Gregor Gregorius
Günni Günter|Hanna Johanna|Hanne Hannelore Johanna|Hannes Johannes|Hans Johannes Johann|Harry Harald|Heidi Adelheid|Heiner Heinrich
Heinz Heinrich|Heini Heinrich|Ina Katharina Martina|Inge Ingeborg|Ines Agnes|Jo Joachim Johannes Josef|Jochen Joachim|Achim Joachim
Jogi Joachim|Johann Johannes|Josi Josefine Josephine|Jule Julia Juliane|Jupp Josef|Kalle Karl|Karlheinz Karl|Kathi Katharina Kathrin
Kathrin Katharina|Kati Katja Katrin|Kläre Klara|Klaus Nikolaus|Leni Helene Magdalena Lena|Lena Helena Magdalena
Leo Leonhard Leonard Leopold Leon|Liesel Elisabeth|Lisa Elisabeth|Lotte Charlotte Liselotte|Lutz Ludwig|Maggie Margarete|Manni Manfred
Manu Manuel|Manu Manuela|Maren Marina|Mareike Maria|Margret Margarete|Mattes Matthias|Matze Matthias|Max Maximilian|Mel Melanie
Micha Michael|Michi Michael|Michi Michaela|Mike Michael|Moni Monika|Nico Nicolas Nikolaus|Niko Nikolaus Nikolai|Niki Nicole
Nick Nikolas Niklas|Olli Oliver|Petra Petronella|Phil Philipp|Pit Peter|Poldi Leopold|Resi Theresia Therese|Regi Regina|Ric Richard
Rike Friederike Ulrike Henrike|Rob Robert|Robby Robert|Rolf Rudolf|Rosi Rosemarie Rosa|Rudi Rudolf|Sabi Sabine|Sam Samuel|Sandra Alexandra
Sascha Alexander|Sepp Josef|Sigi Siegfried Sigrid|Sina Gesina|Steffi Stefanie Stephanie|Steffen Stefan|Susi Susanne|Sanne Susanne
Theo Theodor|Thea Dorothea Theodora|Tim Timotheus|Timo Timotheus|Tina Christina Martina Bettina|Tini Martina|Tobi Tobias|Tom Thomas
Toni Anton|Toni Antonia|Trudi Gertrud|Ulla Ursula Ulrike|Uli Ulrich|Ulli Ulrich|Uli Ulrike|Uschi Ursula|Ursel Ursula|Vera Verena
Vicky Viktoria|Volker Volkmar|Willi Wilhelm|Wolf Wolfgang|Wolfi Wolfgang|Wim Wilhelm|Xaver Franz
"""


def _groups(text: str) -> list[frozenset[str]]:
    return [frozenset(folded(name) for name in line.split()) for line in text.replace("\n", "|").split("|") if line.strip()]


KNOWN = frozenset(way(name) for name in f"{_KNOWN} {_ONE_NAME.replace('|', ' ')}".split() for way in (folded, spelt))
_SAME = {pair for group in _groups(_ONE_NAME) for pair in ((one, other) for one in group for other in group)}


def _shorts() -> frozenset[tuple[str, str]]:
    """Return pairs of a short form, which stands first in its group, and each full name."""
    pairs: set[tuple[str, str]] = set()
    for line in _SHORT.replace("\n", "|").split("|"):
        names = [folded(name) for name in line.split()]
        pairs.update((names[0], other) for other in names[1:])
        pairs.update((other, names[0]) for other in names[1:])
    return frozenset(pairs)


_SHORT_FORMS = _shorts()
# What makes another name of one: "Martin" and "Martina", "Daniel" and "Daniele", "Christian" and "Christiane", "Julia" and "Julian".
_ENDINGS = frozenset({"", "a", "e", "o", "i", "y", "s", "n", "in", "ina", "ine", "ne", "us", "er", "na", "ia", "ie"})


@lru_cache(maxsize=65536)
def one_name(one: str, other: str) -> bool:
    """Say whether two folded first names are one name in two spellings."""
    return one == other or (one, other) in _SAME


@lru_cache(maxsize=65536)
def short_form(one: str, other: str) -> bool:
    """Say whether one folded first name is the other's short form."""
    return (one, other) in _SHORT_FORMS


@lru_cache(maxsize=65536)
def slip_of_name(one: str, other: str) -> bool:
    """Say whether two folded first names may be one with a slip of the pen: never two that both exist, nor two that differ by an ending."""
    if one in KNOWN and other in KNOWN:
        return False
    neither = one not in KNOWN and other not in KNOWN
    if neither and _endings_differ(one, other):
        return False
    if not neither and min(len(one), len(other)) == 3:
        return slips(one, other) == 1
    return is_slip(one, other) or (neither and min(len(one), len(other)) > 3 and _sound_alike(one, other))


def _endings_differ(one: str, other: str) -> bool:
    stem = 0
    while stem < min(len(one), len(other)) and one[stem] == other[stem]:
        stem += 1
    return one[stem:] in _ENDINGS and other[stem:] in _ENDINGS


def _sound_alike(one: str, other: str) -> bool:
    return cologne(one) == cologne(other) and one[-1] == other[-1] and abs(len(one) - len(other)) <= 2
