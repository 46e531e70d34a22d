/**
 * Given names usual in Germany, old and new, and those that families have brought from elsewhere:
 * what tells "Petra Sommer" from "Rote Rosen". A name missing here is still found where a title, an office,
 * "Herr" or "Frau", or a party in brackets stands by it.
 */
const NAMES = `
Almut Antke Birka Boy Cindy Dörthe Edelgard Edzard Eike Eilert Fenja Fiete Focko Folkert Garrelt Gerrit Gritt Habbo Hajo Hilke Insa Jann Jörgen Katalin Keno Kerrin Kuno Levke Lewe Mandy Meent Momme Nis Ole Onno Peik Rieke Sirko Sünje Swaantje Telse Theda Tjark Uwe Wencke Wiard Wübbo
Achim Adam Adelheid Adem Adolf Adrian Agathe Agnes Agnieszka Ahmed Ahmet Aaron Albert Albrecht Alena Alessandro Alex Alexa Alexander Alexandra
Alexandros Alexis Alfons Alfred Ali Alice Alicia Alina Alissa Alma Alois Alwin Amalia Amelie Amina Amir Ana Anastasia Anatol Andre André Andrea Andreas
Andrej Andrzej Anett Anette Angela Angelika Angelina Angelo Anica Anika Anita Anja Anke Ann Anna Annabell Annalena Anne Annedore Annegret Anneke
Annekatrin Annelie Anneliese Annelore Annemarie Annett Annette Anni Annika Annkathrin Anouk Ansgar Anton Antje Antonia Antonio Antonius Arend Ariane Armin
Arne Arno Arnold Arnd Arndt Arthur Artur Arved Asim Astrid Athanasios August Auguste Augustin Aurelia Axel Ayhan Ayla Aylin Ayse Ayşe Aysel Aziz
Babette Barbara Bärbel Barnabas Bartholomäus Bastian Beat Beate Beatrice Beatrix Ben Benedikt Benjamin Benno Berit Bernadette Bernard Bernd Bernfried
Bernhard Bert Berta Bertold Berthold Bertram Bettina Bianca Bianka Birger Birgit Birgitt Birte Björn Bodo Boris Brigitta Brigitte Britta Bruno Burak
Burghard Burkhard Burkhardt Burkard Can Carina Carl Carla Carlo Carlos Carmen Carola Carolin Carolina Caroline Carsten Caspar Catharina Cathrin Catrin
Celina Cem Cemal Chantal Charlotte Chiara Chris Christa Christel Christian Christiane Christin Christina Christine Christof Christoph Christopher Cilly
Clara Clarissa Claudia Claudio Claus Clemens Conrad Constantin Constanze Cora Cordula Corina Corinna Cornelia Cornelius Cosima Cyrill Dagmar Dagobert
Daniel Daniela Danny Daria Darius Dario David Davide Davina Debora Deniz Denis Denise Dennis Detlef Detlev Dettmar Diana Dierk Dieter Diether Dietlinde
Dietmar Dietrich Dilek Dimitri Dimitrios Dino Dirk Dolores Domenico Dominic Dominik Dominique Donata Dora Dörte Doreen Dorette Dorian Doris Dorit Dorle
Dorothea Dorothee Dragan Dunja Dursun Ebru Eberhard Eckart Eckhard Eckhardt Edda Edeltraud Edgar Edith Edmund Eduard Edwin Egbert Egon Ehrenfried
Ekkehard Ekaterina Elena Eleonore Elfi Elfriede Elias Elif Elisa Elisabeth Elise Elke Ella Ellen Elli Elmar Elsa Elsbeth Else Elvira Emanuel Emil Emilia
Emilie Emily Emine Emma Emmanuel Emmi Emre Engelbert Enrico Enno Ercan Erdal Erhard Eric Erich Erik Erika Erkan Ernst Erwin Esin Esra Esther Etienne
Eugen Eva Evelin Evelyn Evi Ewa Ewald Fabian Falk Falko Fabio Fabienne Fanny Fatih Fatima Fatma Felicitas Felix Ferdinand Ferdi Filip Filiz Finn Fiona Flora Florence
Florentine Florian Folker Franca Francesca Francesco Francis Franco Frank Franka Franz Franziska Frauke Fred Freddy Frederic Frederick Frederik Frederike
Fridolin Frieda Friedbert Friedemann Friederike Friedegund Friedhelm Friedrich Fritz Frithjof Gabi Gabor Gabriel Gabriela Gabriele Gaby Gebhard Georg
George Gerald Gerd Gerda Gereon Gerfried Gerhard Gerit Gerlinde Gernot Gerold Gero Gerrit Gert Gertraud Gertrud Gesa Gesine Gilbert Gina Giovanni Gisbert
Gisela Gitta Giulia Giuseppe Gordon Gottfried Götz Gotthard Grażyna Greta Gregor Grete Gudrun Guido Gundula Gunda Gundolf Gunnar Gunter Günter Gunther
Günther Gustav Guy Hagen Hakan Halil Hanna Hannah Hannelore Hannes Hanno Hans Hansgeorg Hansjörg Hansjürgen Hanspeter Harald Hardy Harry Hartmut Hartwig
Harun Hasan Hassan Hatice Hauke Hedda Hedwig Heide Heidemarie Heiderose Heidi Heidrun Heike Heiko Heiner Heini Heino Heinrich Heinz Heinzpeter Helen
Helena Helene Helga Helge Helgard Hella Helma Helmfried Helmut Helmuth Hendrik Henk Hennes Henni Henning Henri Henriette Henrik Henrike Henry Herbert Heribert
Herlinde Hermann Hermine Herta Hertha Hilda Hilde Hildegard Hildegund Hilke Hilmar Hiltrud Hinnerk Hinrich Holger Holm Horst Hubert Hubertus Hugo Hüseyin
Ibrahim Ida Ignaz Igor Ilka Ilona Ilse Imke Immanuel Immo Ina Ines Inga Inge Ingeborg Ingelore Ingmar Ingo Ingolf Ingrid Ingried Inka Insa Ioannis Irena
Irene Iris Irina Irma Irmgard Irmhild Irmtraud Isa Isabel Isabell Isabella Isabelle Isolde Ismail Ivan Ivo Ivonne Jacob Jacqueline Jacques Jakob James Jan
Jana Jane Janet Janin Janina Janine Janis Jannes Jannik Jannis Jaqueline Jaroslaw Jasmin Jasper Jean Jeanette Jeannette Jelena Jendrik Jenni Jennifer Jenny Jens
Jeremias Jessica Jessika Jil Jo Joachim Joanna Jobst Jochen Joel Joerg Johann Johanna Johannes John Jolanta Jonas Jonathan Jorg Jörg Jorge Jörn Jorinde
José Josef Josefa Josefine Joseph Josephine Joshua Josip Jost Judith Jule Julia Julian Juliana Juliane Julius Jürgen Juergen Jurgen Jürg Justin Justus Jutta Kai Kaja
Kamil Karen Karim Karin Karina Karl Karla Karlfried Karlheinz Karoline Karolin Karsten Kaspar Katarina Katarzyna Kate Katharina Käthe Kathleen Kathrin Kati
Katinka Katja Katrin Kay Kemal Kenan Kerstin Kevin Kilian Kim Kira Kirsten Kirstin Klara Klaudia Klaus Klemens Knud Knut Konrad Konstantin Konstantinos
Konstanze Kordula Korinna Kornelia Korbinian Kristian Kristin Kristina Kristine Krystyna Krzysztof Kurt Kübra Lambert Lara Larissa Lars Laura Laurenz Laurin
Lea Leandra Leander Lena Leni Lennart Lenz Leo Leon Leonard Leonhard Leonie Leonore Leopold Levent Leyla Lia Liane Lilia Lilian Liliane Lilli Lilly Lina
Linda Linus Lioba Lisa Lisbeth Liselotte Lisette Livia Lore Lorena Lorenz Loreen Lothar Lotte Lou Louis Louisa Louise Luc Luca Lucas Lucia Lucie Lucy Ludger
Ludmila Ludwig Luigi Luis Luisa Luise Luitgard Luitpold Luka Lukas Lutz Lydia Maciej Madeleine Magda Magdalena Magnus Mahmut Maik Maike Maja Malte Malgorzata
Małgorzata Malin Manfred Manja Manon Manuel Manuela Mara Marc Marcel Marcello Marco Marcus Marek Maren Margareta Margarete Margarethe Margit Margitta Margot
Margret Margrit Maria Mariam Marian Mariana Marianne Marie Mariella Marieke Marika Marina Mario Marion Marisa Marit Marita Marius Mark Marko Markus Marleen
Marlen Marlene Marlies Marlis Marta Martha Martin Martina Marvin Mathias Mathilde Mathis Matteo Matthäus Matthias Mats Maurice Mauritz Max Maximilian
Maximiliane Mechthild Mechtild Mehmet Meik Meike Meinhard Meinolf Meinrad Melanie Melek Melina Melissa Mercedes Merle Mert Meryem Mesut Mia Micha Michael
Michaela Michail Michel Michele Michelle Mika Mike Miklos Milan Milena Mina Minna Mira Miriam Mirjam Mirko Mirco Mohamed Mohammed Moira Monica Monika Monique
Moritz Mouhamad Muhammed Murat Mustafa Myriam Nabil Nadia Nadine Nadja Natalia Natalie Natascha Nathalie Nathan Nele Nelly Nicola Nicolai Nicolas Nicole Niclas
Niels Nick Niklas Niko Nikola Nikolai Nikolaos Nikolas Nikolaus Nils Nina Noah Nora Norbert Norman Nuria Nurcan Odette Ola Olaf Oleg Olga Oliver Olivia
Ömer Orhan Ortrud Ortwin Osman Oskar Oswald Otmar Othmar Ottfried Ottilie Otto Ottmar Özgür Özlem Pamela Panagiotis Paolo Pascal Paweł Patricia Patrick Patrizia
Paul Paula Pauline Pawel Pedro Peer Peggy Per Petar Peter Petra Philip Philipp Philippa Pia Pierre Pina Pinar Pirmin Piotr Quirin Rabea Rabia Rafael Raffael
Ragnar Ragnhild Raik Raimund Rainald Rainer Ralf Ralph Ramona Ramazan Randolf Raphael Rasmus Rebecca Rebekka Recep Regina Regine Reimar Reimer Reimund
Reiner Reinhard Reinhardt Reinhart Reinhild Reinhold Rena Renata Renate René Rene Reni Ria Ricarda Riccardo Richard Rico Rieke Rita Robert Roberta Roberto
Robin Rochus Roderich Rodrigo Roger Roland Rolf Rolfdieter Roman Romy Ronald Ronja Ronny Rosa Rosalie Rosalinde Rosemarie Rosi Roswitha Rouven Roy Ruben
Rudi Rudolf Ruediger Rüdiger Runa Rupert Ruprecht Ruth Sabina Sabine Sabrina Salvatore Samira Samuel Sandra Sandro Sandy Sara Sarah Sascha Saskia Sebastian
Sefa Selim Selina Selma Serap Sergej Serkan Severin Sevim Sibel Sibylle Siegbert Siegfried Sieglinde Siegmar Siegmund Siegrid Siglinde Sigmar Sigmund
Sigrid Sigrun Sigurd Silja Silke Silvana Silvia Silvio Simon Simona Simone Sina Sinan Sissy Sofia Sofie Sonja Sönke Söhnke Sophia Sophie Sören Stanislaus
Stanislaw Stefan Stefanie Stefania Steffen Steffi Stella Stephan Stephanie Stephen Steve Steven Stine Sükrü Süleyman Susann Susanna Susanne Suse Sven Svenja
Svetlana Swantje Swen Swetlana Sylke Sylvester Sylvia Sylvie Tabea Tadeusz Tamara Tamer Tania Tanja Tarek Tarik Tatiana Tatjana Ted Teresa Thea Thekla Theo
Theodor Theresa Therese Theresia Thilo Thomas Thorben Thore Thorsten Tibor Tilman Tilmann Till Tilo Tim Timm Timo Timon Tina Tino Tobias Tolga Tom Tomasz
Toni Tony Torben Tore Torge Torsten Traudel Traute Tristan Trude Tülay Tuncay Udo Ugur Ulf Ulli Ullrich Ulla Ulrich Ulrike Undine Urs Ursel Ursula Urte Uschi
Ute Utz Uta Uwe Valentin Valentina Valerie Vanessa Vasilios Veit Vera Verena Veronica Veronika Vicky Victor Victoria Viktor Viktoria Vincent Vinzenz Viola
Virginia Vivian Vivien Volker Volkhard Volkmar Wadim Waldemar Waldtraut Walburga Walter Walther Waltraud Waltraut Wanda Wendelin Wenke Wenzel Werner Wibke
Wiebke Wieland Wilfried Wilhelm Wilhelmine Willfried Willi Willibald Willy Wilma Wilko Wim Winfried Winnie Wladimir Wolf Wolfdieter Wolfgang Wolfhard Wolfram
Wulf Xaver Xenia Yannic Yannick Yannik Yasemin Yasin Yasmin Yilmaz Yoann Yvette Yvonne Yusuf Zbigniew Zeynep Zita Zlatko Zoe Zoltan Zora
Klaas Onno Fokko Wiard Focko Hayo Tjark Fenja Lasse Bjarne Zehra Umut Bülent Ilker Svea Geske Wencke Rixa Gudula Notburga Kunigunde Vitus Iwona Jacek Jakub Jadwiga
Ksenia Laszlo Leif Levin Ole Tjorven Thies Cord Claas Ulrika Fiete Jelto Keno Eike Silas Miguel Selin Defne Hakki Cengiz Tuncer Volkan Yavuz Zafer Oksana Olena
Oleksandr Dmitri Vladimir Sergiy Natalija Bogdan Mirela Goran Zoran Slobodan Jovan Milica Ivana Stjepan Linh Mustapha Abdul Khaled Omar Yasmine Layla Samir Rania
Hussein Ahmad Mahmoud Khadija Reinhilde Sieghard Volkhart Wulfhard Ludolf Meino Gerhild Lieselotte Mechtilde Alexej Beeke Heinke Jantje Tomke Tammo Gesche Dörthe
Grit Gritt Mandy Danilo Goetz Wido Wigbert Wolfhart Balthasar Melchior Sixtus Zacharias
`;

/** All of them, no double names. */
export const GIVEN_NAMES: readonly string[] = NAMES.trim().split(/\s+/);

const KNOWN: ReadonlySet<string> = new Set(GIVEN_NAMES);

/** True for a usual given name; both halves of a double name must be ("Karl-Heinz", but not "Robert-Koch"). */
export function isGivenName(word: string): boolean {
  return word.includes("-") ? word.split("-").every((half) => KNOWN.has(half)) : KNOWN.has(word);
}
